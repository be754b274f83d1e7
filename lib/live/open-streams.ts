import 'server-only'

const atMost = 10
const open = new Map<string, number>()

/** Counts each person's open streams in this process: at most ten (security.md 6.10). */
export const openStreams = {
  take(userId: string): { readonly close: () => void } | undefined {
    const count = open.get(userId) ?? 0
    if (count >= atMost) return undefined
    open.set(userId, count + 1)
    let isOpen = true
    return {
      close() {
        if (!isOpen) return
        isOpen = false
        const left = (open.get(userId) ?? 1) - 1
        if (left === 0) open.delete(userId)
        else open.set(userId, left)
      },
    }
  },
}
