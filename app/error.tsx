'use client'
import { FaultWords } from './fault-words'

export default function ErrorPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <main id="main" className="mx-auto max-w-content px-4">
      <title>This page did not work · Alongside</title>
      <FaultWords error={error} retry={retry} />
    </main>
  )
}
