import { controlAttributes, controlLook, FieldFrame, type FieldProps } from './field-frame'

export type Choice = { readonly value: string; readonly words: string }

export type SelectFieldProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string
  /** The first, empty choice: "Choose one". Left out: the first choice is chosen. */
  readonly prompt?: string
  /** `state.submission`: React puts a `<select>` back to its first choice after a refused form; a new key does not. */
  readonly submission?: string | number
}

export function SelectField({ choices, defaultValue, prompt, submission, ...field }: SelectFieldProps) {
  return (
    <FieldFrame {...field}>
      <select
        {...controlAttributes(field)}
        key={submission}
        defaultValue={defaultValue ?? (prompt ? '' : undefined)}
        className={controlLook}
      >
        {prompt && <option value="">{prompt}</option>}
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
