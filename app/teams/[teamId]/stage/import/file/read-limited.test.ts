import { expect, test } from 'vitest'
import { readLimited } from './read-limited'

function streamOf(sizes: readonly number[]) {
  let given = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const size = sizes[given++]
      if (size === undefined) controller.close()
      else controller.enqueue(new Uint8Array(size).fill(given))
    },
  })
  return { stream, given: () => given }
}

test('up to the limit every byte is there, in order', async () => {
  const bytes = await readLimited(streamOf([3, 2, 5]).stream, 10)
  expect([...(bytes ?? [])]).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 3, 3])
})

test('one byte more is too much, and the rest is still taken off the line', async () => {
  const { stream, given } = streamOf([3, 8, 1, 1, 1])
  expect(await readLimited(stream, 10)).toBeUndefined()
  expect(given()).toBeGreaterThan(5)
})

test('no body is an empty one', async () => {
  expect(await readLimited(null, 10)).toHaveLength(0)
})
