/**
 * Nothing came back: no signal, or the server is not there. Whether it was saved is not known; the same request may be
 * sent again. What the server itself said, a page to go to or an error of its own, carries a digest.
 */
export function isNoAnswer(error: unknown): boolean {
  return !(typeof error === 'object' && error !== null && 'digest' in error)
}
