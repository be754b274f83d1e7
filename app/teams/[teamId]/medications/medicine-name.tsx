import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { tallManName } from '@/lib/medications/dose-text'
import { medicineTitle } from '@/lib/medications/regimen-words'

/** A name in a list of medicines: tall-man letters for the eye, the plain name for the ear. */
export function MedicineName({ name }: { readonly name: string }) {
  const shown = tallManName(name)
  if (shown === name) return <>{medicineTitle(name)}</>
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <VisuallyHidden>{medicineTitle(name)}</VisuallyHidden>
    </>
  )
}
