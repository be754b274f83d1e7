import type { FormState } from '@/lib/form/form-state'

export type FieldValues = {
  /** Of a field that is typed into. */
  readonly field: (name: string) => {
    readonly name: string
    readonly error: string | undefined
    readonly defaultValue: string | undefined
  }
  /** Of a box that is ticked. Give it a key with the submission: React puts a box back after a refused form. */
  readonly tick: (name: string) => {
    readonly name: string
    readonly error: string | undefined
    readonly defaultChecked: boolean
  }
}

/** What each field shows: what was typed last, else what stood there before. */
export function fieldsFrom(state: FormState, before: Readonly<Record<string, string>>): FieldValues {
  const wasSent = state.submission > 0
  return {
    field: (name) => ({
      ...{ name, error: state.errors[name] },
      defaultValue: state.values[name] ?? (wasSent ? '' : before[name]),
    }),
    tick: (name) => ({
      ...{ name, error: state.errors[name] },
      defaultChecked: Boolean(wasSent ? state.values[name] : before[name]),
    }),
  }
}
