/** Something that the user can put right; the message is for them. */
export class QuaysideError extends Error {
  override name = "QuaysideError";
}
