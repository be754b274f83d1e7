'use client'
import { FaultWords } from '../../fault-words'

/** Inside the head of the team, which still works. */
export default function TeamErrorPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return <FaultWords error={error} retry={retry} />
}
