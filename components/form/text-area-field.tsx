import { controlAttributes, controlLook, FieldFrame, type FieldProps } from './field-frame'

export type TextAreaFieldProps = FieldProps & {
  readonly defaultValue?: string
  readonly rows?: number
  readonly maxLength?: number
}

export function TextAreaField({ defaultValue, rows = 3, maxLength, ...field }: TextAreaFieldProps) {
  return (
    <FieldFrame {...field}>
      <textarea
        {...controlAttributes(field)}
        defaultValue={defaultValue}
        rows={rows}
        maxLength={maxLength}
        className={controlLook}
      />
    </FieldFrame>
  )
}
