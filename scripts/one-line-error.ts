/** A failure whose message alone tells the operator what to do; commands print it without a stack and exit 1. */
export class OneLineError extends Error {
  override readonly name = "OneLineError";
}
