/** A plan or a command line that cannot be followed; the message is for the user. */
export class PlanError extends Error {
  override name = "PlanError";
}
