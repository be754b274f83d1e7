'use client'
import { FaultWords } from './fault-words'
import './globals.css'

/** When even the frame of every page failed: this one brings its own. */
export default function GlobalError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="en" data-mode="standard">
      <body>
        <title>This page did not work · Alongside</title>
        <main id="main" className="mx-auto max-w-content px-4">
          <FaultWords error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}
