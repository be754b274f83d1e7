import type { Temporal } from 'temporal-polyfill'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import type { Access } from '@/lib/auth/access'
import { holdReasons } from '@/lib/medications/reasons'
import type { Regimen, RegimenHold, RegimenVersion } from '@/lib/medications/regimen'
import type { DoneBy, RegimenHistory } from '@/lib/medications/regimen-history.data'
import { doseWords, routeWords } from '@/lib/medications/regimen-words'
import { ruleText } from '@/lib/medications/rule-text'
import { formatDayTime } from '@/lib/text/dates'
import { sayTimeAt } from '../say-time'

export type PlanStoryProps = {
  readonly regimen: Regimen
  readonly history: RegimenHistory
  readonly access: Access
}

interface Chapter {
  readonly key: string
  readonly at: Temporal.Instant
  readonly title: string
  readonly words: readonly string[]
}

/** What happened to the plan of one medicine, the latest first: versions, pauses, the stop; who and why. */
export function PlanStory({ regimen, history, access }: PlanStoryProps) {
  const chapters = [
    ...regimen.versions.map((version) => versionChapter(regimen, version, history, access)),
    ...(regimen.holds ?? []).map((hold) => holdChapter(hold, history, access)),
    ...stopChapter(regimen, history, access),
    ...history.answered.map((one, i): Chapter => {
      const what = { new: 'adding it', change: 'a change', stop: 'stopping it' }[one.kind]
      const title = `${one.answered.name} ${one.answer} what ${one.proposedBy} proposed: ${what}`
      return { key: `answer-${i}`, at: one.answered.at, title, words: one.words ? [one.words] : [] }
    }),
  ].sort((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds)
  return (
    <DisclosureCard title="History of the plan" lift="flat" headingLevel={2} startsOpen={chapters.length > 1}>
      <ol className="grid gap-4">
        {chapters.map(({ key, title, words }) => (
          <li key={key} className="grid gap-0.5 border-l-4 border-margin pl-4">
            <p className="font-semibold">{title}</p>
            {words.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
    </DisclosureCard>
  )
}

function versionChapter(
  regimen: Regimen,
  version: RegimenVersion,
  { changedBy }: RegimenHistory,
  access: Access,
): Chapter {
  const { rule, route, why, fromAt } = version
  const dose = `${doseWords(regimen, version)}, ${ruleText(rule, sayTimeAt(access.clock.region))}, ${routeWords(route)}.`
  return {
    ...{ key: `version-${version.version}`, at: fromAt, title: `From ${when(fromAt, access)}` },
    words: [dose, ...(why ? [sentence(why)] : []), ...by('Written down', changedBy.get(version.version), access)],
  }
}

function holdChapter(
  { holdId, from, to, reason, words }: RegimenHold,
  { holds }: RegimenHistory,
  access: Access,
): Chapter {
  const story = holds.get(holdId)
  const why = isHoldReason(reason) ? holdReasons[reason] : reason
  return {
    ...{ key: holdId, at: from },
    title: `Paused from ${when(from, access)}${to ? ` until ${when(to, access)}` : ''}`,
    words: [
      sentence(words ? `${why}: ${words}` : why),
      ...(story?.ended?.words ? [sentence(story.ended.words)] : []),
      ...by('Paused', story?.held, access),
      ...by('Ended', story?.ended ?? undefined, access),
    ],
  }
}

function isHoldReason(text: string): text is keyof typeof holdReasons {
  return Object.hasOwn(holdReasons, text)
}

function stopChapter({ stopped }: Regimen, { stoppedBy }: RegimenHistory, access: Access): Chapter[] {
  if (!stopped) return []
  const words = [sentence(stopped.reason), ...by('Stopped', stoppedBy ?? undefined, access)]
  return [{ key: 'stopped', at: stopped.at, title: `Stopped ${when(stopped.at, access)}`, words }]
}

function by(act: string, done: DoneBy | undefined, access: Access): string[] {
  return done ? [`${act} by ${done.name}, ${when(done.at, access)}.`] : []
}

function when(at: Temporal.Instant, { clock }: Access): string {
  return formatDayTime(at, clock.now, clock.zone, clock.region)
}

function sentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?]$/.test(text) ? text : `${text}.`
}
