/** Something that the user can put right; the message is for them. */
export class LarderError extends Error {
  override name = "LarderError";
}
