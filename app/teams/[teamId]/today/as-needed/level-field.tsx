import { SelectField } from '@/components/form/select-field'

export type LevelFieldProps = {
  readonly label: string
  readonly hint: string
  readonly name: string
  readonly id: string
  readonly defaultValue: string | undefined
  readonly error: string | undefined
  readonly submission: number
}

/** How bad something is, 0 to 10. Nobody has to say. */
export function LevelField(props: LevelFieldProps) {
  return (
    <SelectField
      {...props}
      required={false}
      prompt="Not said"
      choices={Array.from({ length: 11 }, (_, level) => ({ value: String(level), words: String(level) }))}
    />
  )
}
