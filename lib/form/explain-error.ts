/** A line that `explain` cannot use. The message is the one sentence that the reader of its answer gets. */
export class ExplainError extends Error {
  override readonly name = 'ExplainError'
}
