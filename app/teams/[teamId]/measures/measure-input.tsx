import { controlAttributes, controlLook, FieldFrame } from '@/components/form/field-frame'
import { classes } from '@/components/ui/classes'
import type { Choice } from '@/components/form/select-field'

export interface MeasureInputProps {
  /** The field of the measure. */
  readonly name: string
  readonly label: string
  readonly term?: string
  readonly hint: string
  /** More than one: chosen beside the number. */
  readonly units: readonly Choice[]
  readonly startUnit: string
  /** Letters may be typed: 11 st 6 lb. */
  readonly takesWords: boolean
  readonly basis?: { readonly label: string; readonly choices: readonly Choice[] }
  readonly values: Readonly<Record<string, string>>
  readonly error: string | undefined
  readonly submission: number
}

/** A number and its unit: chosen where there are several, in words where there is one. */
export function MeasureInput(props: MeasureInputProps) {
  const { name, label, term, hint, units, startUnit, takesWords, basis, values, error, submission } = props
  const field = { name, hint: hint === '' ? undefined : hint, error }
  const attributes = controlAttributes(field)
  const title = (
    <>
      {label}
      {term && <span className="font-normal text-ink-2"> {term}</span>}
    </>
  )
  return (
    <div className="grid min-w-0 gap-2">
      <FieldFrame {...field} label={title}>
        <span className="flex flex-wrap items-center gap-2.5">
          <input
            {...attributes}
            type="text"
            inputMode={takesWords ? 'text' : 'decimal'}
            autoComplete="off"
            defaultValue={values[name]}
            className={classes(controlLook, 'max-w-40 tabular-nums')}
          />
          {units.length === 1 && <span>{units[0]?.words}</span>}
          {units.length > 1 && (
            <Select
              name={`unit:${name}`}
              label={`Unit of ${label.toLowerCase()}`}
              choices={units}
              chosen={values[`unit:${name}`] ?? startUnit}
              submission={submission}
            />
          )}
          {basis && (
            <Select
              name={`basis:${name}`}
              label={basis.label}
              choices={basis.choices}
              chosen={values[`basis:${name}`]}
              submission={submission}
            />
          )}
        </span>
      </FieldFrame>
    </div>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: string | undefined
  readonly submission: number
}

function Select({ name, label, choices, chosen, submission }: SelectProps) {
  return (
    <select
      // React puts a select back to its first choice after a refused form; a new one is not.
      key={submission}
      {...{ name, id: name }}
      aria-label={label}
      defaultValue={chosen}
      className={classes(controlLook, '!w-auto')}
    >
      {choices.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}
