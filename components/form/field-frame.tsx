import type { ReactNode } from 'react'
import { classes } from '../ui/classes'
import { FieldError } from './field-error'

/** What every field takes. */
export type FieldProps = {
  readonly label: ReactNode
  readonly name: string
  /** Give one where two forms of a page have a field of the same name. */
  readonly id?: string
  readonly hint?: ReactNode
  /** The sentence that says what to put right: `state.errors.amount`. */
  readonly error?: string
  readonly required?: boolean
}

/** Ids and ARIA attributes of the control inside a frame. */
export function controlAttributes({ name, id = name, hint, error, required }: Omit<FieldProps, 'label'>) {
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return {
    id,
    name,
    required,
    'aria-required': required || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy || undefined,
  } as const
}

/** The look of a control one types into. */
export const controlLook =
  'block min-h-hit w-full rounded-control border-2 border-edge bg-sheet px-4 py-2 text-base text-ink aria-invalid:border-3 aria-invalid:border-ink'

/** The bar at the left of what is to be put right. */
export const problemLook = 'border-l-4 border-ink pl-4'

/** Label above, hint and error between label and control, a bar at the left where something is to be put right. */
export function FieldFrame({
  label,
  name,
  id = name,
  hint,
  error,
  required,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={classes('grid gap-1', error && problemLook)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {required === false && <span className="font-normal text-ink-2"> (if you like)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} words={error} />
      {children}
    </div>
  )
}
