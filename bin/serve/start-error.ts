/** A reason why Alongside does not start, as one sentence that says what to do. */
export class StartError extends Error {
  override name = 'StartError'
}
