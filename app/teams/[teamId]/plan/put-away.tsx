import { SubmitButton } from '@/components/form/submit-button'
import { formatCount } from '@/lib/text/amounts'
import { OnePressForm } from './one-press-form'

/** What this viewer put away for good can come back. It is counted, never named. */
export function PutAway({ teamId, count }: { readonly teamId: string; readonly count: number }) {
  if (count === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-ink-2">You put {formatCount(count, 'topic')} away.</p>
      <OnePressForm act="showAgain">
        <input type="hidden" name="teamId" value={teamId} />
        <SubmitButton variant="quiet">Show what I put away again</SubmitButton>
      </OnePressForm>
    </div>
  )
}
