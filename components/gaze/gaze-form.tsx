'use client'
import { useActionState, type ReactNode } from 'react'
import { idle, type FormState } from '@/lib/form/form-state'

export type GazeFormProps = {
  readonly act: (before: FormState, data: FormData) => Promise<FormState>
  readonly fields: Readonly<Record<string, string | number>>
  /** Its tile. */
  readonly children: ReactNode
}

/** A form of one tile. What was refused stands above it, in the same place. */
export function GazeForm({ act, fields, children }: GazeFormProps) {
  const [state, action] = useActionState(act, idle)
  return (
    <form action={action} className="flex size-full min-w-0 flex-col gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p role="status" className="gaze-note empty:hidden">
        {state.status === 'refused' ? state.message : null}
      </p>
      {children}
    </form>
  )
}
