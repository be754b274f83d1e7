/** More than this is not even thrown away: the connection ends. */
const mostDrained = 256 * 1024 * 1024

/**
 * Reads a request's body up to a limit. What goes beyond is counted and thrown away as it comes, never kept, so that
 * the sender still hears why.
 *
 * @returns the bytes, or undefined when there were more than the limit
 */
export async function readLimited(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length <= limit) chunks.push(value)
    else chunks.length = 0
    if (length > mostDrained) {
      await reader.cancel()
      break
    }
  }
  if (length > limit) return undefined
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
