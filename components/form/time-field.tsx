import { controlAttributes, controlLook, FieldFrame, type FieldProps } from './field-frame'

/** `defaultValue` is 24 hours, "09:00", by the home's clock. */
export type TimeFieldProps = FieldProps & { readonly defaultValue?: string }

export function TimeField({ defaultValue, ...field }: TimeFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        {...controlAttributes(field)}
        type="time"
        defaultValue={defaultValue}
        className={`${controlLook} max-w-44`}
      />
    </FieldFrame>
  )
}
