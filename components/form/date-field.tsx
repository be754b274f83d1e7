import { controlAttributes, controlLook, FieldFrame, type FieldProps } from './field-frame'

export type DateFieldProps = FieldProps & {
  /** ISO days, as are `min` and `max`: "2026-11-23". */
  readonly defaultValue?: string
  readonly min?: string
  readonly max?: string
}

/** The device's own date picker: it knows the keyboard, the switch and the language of its owner. */
export function DateField({ defaultValue, min, max, ...field }: DateFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        {...controlAttributes(field)}
        type="date"
        defaultValue={defaultValue}
        min={min}
        max={max}
        className={`${controlLook} max-w-60`}
      />
    </FieldFrame>
  )
}
