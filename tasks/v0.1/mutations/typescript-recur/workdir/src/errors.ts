/** Something that the user wrote cannot be understood; the message is for them. */
export class RecurError extends Error {
  override name = "RecurError";
}
