import { randomUUID } from 'node:crypto'
import { SubmitButton } from '@/components/form/submit-button'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import type { Access } from '@/lib/auth/access'
import { getNeed } from '@/lib/needs/knowledge'
import type { PlanForNurse } from '@/lib/needs/plan.data'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { OnePressForm } from './one-press-form'
import { WishForm } from './wish-form'

export type NurseHeadProps = { readonly access: Access; readonly forNurse: PlanForNurse }

/** At the top of the nurse's view: what this person wants to know, what to talk about, how the plan is worked out. */
export function NurseHead({ access, forNurse }: NurseHeadProps) {
  const { wish, talks } = forNurse
  const today = todayAt(access.clock)
  return (
    <>
      <Card title={`What ${access.patientName} wants to know`}>
        {wish ? (
          <blockquote className="border-l-2 border-margin pl-4">
            <p>“{wish.words}”</p>
            <footer className="text-sm text-ink-2">
              Said on {formatDay(wish.saidOn, today)}, written down by {wish.recordedByName}
            </footer>
          </blockquote>
        ) : (
          <p>Nobody has written that down yet. Ask, and write it in their own words.</p>
        )}
        <details>
          <summary className="min-h-hit py-3 underline underline-offset-4">
            {wish ? 'Write down something newer' : 'Write it down'}
          </summary>
          <WishForm teamId={access.teamId} requestId={randomUUID()} today={today.toString()} />
        </details>
        <FastChange access={access} forNurse={forNurse} />
      </Card>
      {talks.length > 0 && (
        <Banner kind="notice" title="Talk with the patient about what they want to know">
          <p>These topics are due by the rules, and the patient does not see them with what they chose:</p>
          <ul className="mt-1 list-disc pl-6">
            {talks.map((needId) => (
              <li key={needId}>{getNeed(needId).name}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}

const bandWords = {
  slower: '“slower” (under 0.5 points a month since onset)',
  intermediate: '“intermediate” (0.5 to 1.0 points a month since onset)',
  faster: '“faster” (over 1.0 points a month since onset)',
} as const

/** needs.md 4: off unless the nurse turns it on for this person. */
function FastChange({ access: { teamId, patientName }, forNurse: { fastChange, band } }: NurseHeadProps) {
  return (
    <details>
      <summary className="min-h-hit py-3 underline underline-offset-4">
        Fast change is {fastChange ? 'on' : 'off'}
      </summary>
      <div className="grid gap-3 pb-2">
        <p>
          When it is on and the band is “faster”, needs that can take 12 weeks or more come up one point before their
          limit. Nothing else changes, and nobody but nurses sees the band. The band of {patientName} is{' '}
          {band ? bandWords[band] : 'not known: it needs a full set of answers and the month of onset'}.
        </p>
        <OnePressForm act="fastChange">
          <input type="hidden" name="teamId" value={teamId} />
          <input type="hidden" name="fastChange" value={fastChange ? 'off' : 'on'} />
          <SubmitButton variant="outlined">{fastChange ? 'Turn fast change off' : 'Turn fast change on'}</SubmitButton>
        </OnePressForm>
      </div>
    </details>
  )
}
