import { FieldError } from './field-error'
import { controlAttributes, problemLook, type FieldProps } from './field-frame'

export type CheckboxFieldProps = FieldProps & { readonly defaultChecked?: boolean; readonly value?: string }

/** One box with its words beside it; the words are part of what can be touched. */
export function CheckboxField({ defaultChecked, value = 'yes', label, hint, error, ...field }: CheckboxFieldProps) {
  const attributes = controlAttributes({ ...field, hint, error })
  return (
    <div className={error && problemLook}>
      <FieldError id={`${attributes.id}-error`} words={error} />
      <label className="flex min-h-hit items-center gap-3 py-1">
        <input
          {...attributes}
          type="checkbox"
          value={value}
          defaultChecked={defaultChecked}
          className="size-7 shrink-0 accent-(--act)"
        />
        <span>
          {label}
          {hint && (
            <span id={`${attributes.id}-hint`} className="block text-sm text-ink-2">
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}
