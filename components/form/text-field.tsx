import type { HTMLInputAutoCompleteAttribute } from 'react'
import { controlAttributes, controlLook, FieldFrame, type FieldProps } from './field-frame'

export type TextFieldProps = FieldProps & {
  readonly defaultValue?: string
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'search' | 'url'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  readonly maxLength?: number
  /** Where the browser should not guess or correct: names, codes. */
  readonly spellCheck?: boolean
}

export function TextField({
  defaultValue,
  type = 'text',
  autoComplete,
  inputMode,
  maxLength,
  spellCheck,
  ...field
}: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        {...controlAttributes(field)}
        type={type}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        spellCheck={spellCheck}
        className={controlLook}
      />
    </FieldFrame>
  )
}
