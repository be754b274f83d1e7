import CircleAlert from 'lucide-react/icons/circle-alert'
import { Icon } from '../ui/icon'

export type FieldErrorProps = { readonly id: string; readonly words?: string }

/** What to put right, beside the field. Ink, not red: nobody did anything wrong. */
export function FieldError({ id, words }: FieldErrorProps) {
  if (!words) return null
  return (
    <p id={id} className="flex gap-2 font-semibold">
      <Icon of={CircleAlert} className="mt-0.5" />
      {words}
    </p>
  )
}
