import type { Route } from 'next'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import type { Access } from '@/lib/auth/access'
import { cycleOnDay, doseDays } from '@/lib/medications/cycle'
import { dayNumberOf } from '@/lib/medications/local-day'
import { stepsWait } from '@/lib/medications/holds'
import { holdReasons } from '@/lib/medications/reasons'
import { holdAt, latestVersion, type Regimen } from '@/lib/medications/regimen'
import { formatCount } from '@/lib/text/amounts'
import { formatDayTime } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'

/** What somebody must know or answer before the next dose: a pause, steps that wait, days that are not chosen. */
export function PlanState({ regimen, access }: { readonly regimen: Regimen; readonly access: Access }) {
  const { teamId, clock } = access
  const { now, zone, region } = clock
  if (regimen.stopped) return null
  const here = `/teams/${teamId}/medications/${regimen.regimenId}`
  const mayChange = access.may('regimen:change') && !access.isDeceased
  const hold = holdAt(regimen, now)
  const coming = regimen.holds?.find(({ from }) => from.epochMilliseconds > now.epochMilliseconds)
  return (
    <>
      {hold && (
        <Banner
          kind="notice"
          title={`Paused since ${formatDayTime(hold.from, now, zone, region)}: ${reasonWords(hold.reason)}`}
          actions={mayChange && <ButtonLink href={`${here}/resume` as Route}>Go on with it</ButtonLink>}
        >
          <p>
            {hold.to
              ? `Until ${formatDayTime(hold.to, now, zone, region)}. `
              : 'No end is written down: ask every day whether it goes on. '}
            {hold.words}
          </p>
        </Banner>
      )}
      {coming && (
        <Banner kind="notice" title={`A pause begins ${formatDayTime(coming.from, now, zone, region)}`}>
          <p>{reasonWords(coming.reason)}</p>
        </Banner>
      )}
      {!hold && stepsWait(regimen, zone) && (
        <Banner
          kind="notice"
          title="How do the steps go on after the pause?"
          actions={mayChange && <ButtonLink href={`${here}/resume` as Route}>Say what the clinic said</ButtonLink>}
        >
          <p>Until somebody says, the step of before stays and there is no step up.</p>
        </Banner>
      )}
      <DaysToChoose regimen={regimen} access={access} mayChange={mayChange} here={here} />
    </>
  )
}

type DaysToChooseProps = {
  readonly regimen: Regimen
  readonly access: Access
  readonly mayChange: boolean
  readonly here: string
}

/** From the off days on the next cycle is looked at: its days must be chosen before it begins. */
function DaysToChoose({ regimen, access, mayChange, here }: DaysToChooseProps) {
  const { rule } = latestVersion(regimen)
  if (rule.kind !== 'cycle') return null
  const today = dayNumberOf(todayAt(access.clock).toString())
  const current = cycleOnDay(rule, Math.max(today, dayNumberOf(rule.start)))
  const window = current && today > current.lastDay ? cycleOnDay(rule, current.nextCycleDay) : current
  const missing = window ? window.part.doses - doseDays(window).length : 0
  if (!window || missing === 0) return null
  return (
    <Banner
      kind="notice"
      title={`Choose ${formatCount(missing, 'day')} for cycle ${window.cycle}`}
      actions={
        mayChange && <ButtonLink href={`${here}/days?cycle=${window.cycle}` as Route}>Choose the days</ButtonLink>
      }
    >
      <p>
        {missing === window.part.doses
          ? 'Until they are chosen, no dose is due in it.'
          : 'The choice is unfinished: only the days that are chosen have a dose.'}
      </p>
    </Banner>
  )
}

function reasonWords(reason: string): string {
  const known: Readonly<Record<string, string>> = holdReasons
  const words = known[reason] ?? reason
  return words.charAt(0).toLowerCase() + words.slice(1)
}
