import ChevronDown from 'lucide-react/icons/chevron-down'
import { Icon } from '../ui/icon'
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
      <span className="relative block">
        <select
          key={submission}
          {...controlAttributes(field)}
          defaultValue={defaultValue ?? (prompt ? '' : undefined)}
          className={`${controlLook} appearance-none pr-12`}
        >
          {prompt && <option value="">{prompt}</option>}
          {choices.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} className="pointer-events-none absolute inset-y-0 right-4 my-auto" />
      </span>
    </FieldFrame>
  )
}
