import { controlAttributes, controlLook, FieldFrame, type FieldProps } from './field-frame'

export type NumberFieldProps = FieldProps & {
  readonly defaultValue?: string
  /** Stands after the number and belongs to its name: "mg", "weeks". */
  readonly unit?: string
}

/** Text with the keys of a number pad: a wheel or an arrow key never changes a dose. What was typed comes back as typed. */
export function NumberField({ defaultValue, unit, ...field }: NumberFieldProps) {
  const attributes = controlAttributes(field)
  const unitId = `${attributes.id}-unit`
  return (
    <FieldFrame {...field}>
      <span className="flex items-center gap-2.5">
        <input
          {...attributes}
          aria-describedby={[attributes['aria-describedby'], unit && unitId].filter(Boolean).join(' ') || undefined}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={defaultValue}
          className={`${controlLook} max-w-40 tabular-nums`}
        />
        {unit && <span id={unitId}>{unit}</span>}
      </span>
    </FieldFrame>
  )
}
