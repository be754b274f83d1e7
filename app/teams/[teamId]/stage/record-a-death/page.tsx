import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Temporal } from 'temporal-polyfill'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { isoDay } from '@/lib/staging/kept-choices'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'
import { ConfirmNotice } from '../../confirm-notice'
import { RecordDeathForm } from './record-death-form'

export const metadata: Metadata = { title: 'Record a death' }

/** Two steps without haste: the day first, then what it means and one box to tick. Both work as plain HTML. */
export default async function RecordDeathPage({
  params,
  searchParams,
}: PageProps<'/teams/[teamId]/stage/record-a-death'>) {
  const { teamId } = await params
  const { on } = await searchParams
  const access = await accessOrNotFound(teamId, 'death:record')
  if (access.isDeceased) redirect(`/teams/${teamId}/stage`)
  const today = todayAt(access.clock)
  const read = isoDay.safeParse(on)
  const diedOn = read.success ? Temporal.PlainDate.from(read.data) : null
  const isToCome = diedOn !== null && Temporal.PlainDate.compare(diedOn, today) > 0
  return (
    <div className="mx-auto grid max-w-form gap-6">
      <PageHeader title="Record a death" note={access.patientName} />
      <ConfirmNotice access={access} path={`/teams/${teamId}/stage/record-a-death`} what="Recording a death" />
      {diedOn === null || isToCome ? (
        <form method="get" className="grid gap-6">
          <p>
            We are sorry. You can take your time: nothing is recorded before the next page, and nothing needs to be done
            today.
          </p>
          <DateField
            label={`On which day did ${access.patientName} die?`}
            name="on"
            max={today.toString()}
            defaultValue={typeof on === 'string' ? on : undefined}
            error={on === undefined ? undefined : isToCome ? 'This day is still to come.' : 'Choose a day.'}
            required
          />
          <div>
            <SubmitButton variant="outlined">Go to the next page</SubmitButton>
          </div>
        </form>
      ) : (
        <>
          <div className="grid gap-3">
            <p>When you record this:</p>
            <ul className="grid list-disc gap-1 pl-6">
              <li>Reminders stop at once, for everyone.</li>
              <li>The plan closes. Nobody is asked to do anything more here.</li>
              <li>The history stays, for the family to read, keep or take away.</li>
              <li>Everyone in the team will see the day.</li>
            </ul>
            <p>It cannot be taken back here.</p>
          </div>
          <RecordDeathForm
            teamId={teamId}
            diedOn={diedOn.toString()}
            sentence={`Yes, ${access.patientName} died on ${formatDay(diedOn, today)}.`}
          />
          <p>
            <TextLink href={`/teams/${teamId}/stage/record-a-death`}>Change the day</TextLink>
          </p>
        </>
      )}
      <p>
        <TextLink href={`/teams/${teamId}/stage`}>Not now</TextLink>
      </p>
    </div>
  )
}
