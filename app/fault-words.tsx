import { Button } from '@/components/ui/button'

/** Calm words about a fault of ours, and the number under which it stands in the log. */
export function FaultWords({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const digest = (error as { digest?: string } | null)?.digest
  return (
    <div className="grid max-w-read gap-4 py-8">
      <h1>This page did not work</h1>
      <p>
        The fault is ours. What was saved before is safe. Please try again in a moment; if a medicine or a call cannot
        wait, do not wait for this page.
      </p>
      <div className="flex flex-wrap gap-gap">
        <Button variant="filled" onClick={retry}>
          Try again
        </Button>
        {/* A whole new page: what is on this one may be what is broken. */}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a href="/" className="inline-flex min-h-hit items-center">
          Back to the start
        </a>
      </div>
      {digest && <p className="text-sm text-ink-2">Reference number: {digest}</p>}
    </div>
  )
}
