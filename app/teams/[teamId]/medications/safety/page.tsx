import type { Metadata, Route } from 'next'
import { Temporal } from 'temporal-polyfill'
import { DisclosureCard } from '@/components/ui/disclosure-card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Access } from '@/lib/auth/access'
import { accessOrNotFound } from '@/lib/auth/guards'
import { besideThePlan, formularyVersion, getMedicine } from '@/lib/medications/formulary'
import { findSharedLoads } from '@/lib/medications/interactions'
import { loadWords } from '@/lib/medications/load-words'
import type { MealTime, PlanForNotes } from '@/lib/medications/plan-for-notes'
import { medicineTitle } from '@/lib/medications/regimen-words'
import { readSafetyPage } from '@/lib/medications/safety-facts.data'
import { safetyNotes } from '@/lib/medications/safety-notes'
import { isQuiet } from '@/lib/medications/safety-note'
import { formatDay, formatTimeSpan } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { todayAt } from '@/lib/time/home-clock'
import { SafetyNoteList } from '../safety-note-list'
import { MealForm } from './meal-form'
import { OneButtonForm } from './one-button-form'

export const metadata: Metadata = { title: 'Worth asking about' }

export default async function SafetyPage({ params }: PageProps<'/teams/[teamId]/medications/safety'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'medication:see')
  const plan = await readSafetyPage(access)
  const notes = safetyNotes(plan)
  const unread = notes.filter((note) => !isQuiet(note))
  const read = notes.filter(isQuiet)
  const free = plan.regimens.filter(({ medicineId }) => medicineId === null)
  const checked = formatDay(Temporal.PlainDate.from(formularyVersion.checkedOn), todayAt(access.clock))
  return (
    <>
      <PageHeader
        title="Worth asking about"
        note="What is known about these medicines together, their forms, food and supply. Nothing is blocked: the prescriber, pharmacist or clinic decides."
      />
      <div className="grid max-w-3xl gap-8">
        {unread.length > 0 ? <SafetyNoteList notes={unread} access={access} /> : <p>Nothing new to ask about.</p>}
        {read.length > 0 && (
          <DisclosureCard title="Read by your team" headingLevel={2} lift="flat">
            <SafetyNoteList notes={read} access={access} />
          </DisclosureCard>
        )}
        <Loads plan={plan} />
        {free.length > 0 && (
          <section>
            <h2 className="mb-1 text-md">Without notes</h2>
            <p>
              {joinWords(free.map(({ name }) => medicineTitle(name)))}{' '}
              {free.length === 1
                ? 'is written freely, so nothing is known about it here'
                : 'are written freely, so nothing is known about them here'}
              . Ask the pharmacist.
            </p>
          </section>
        )}
        <UsedBeside plan={plan} access={access} />
        <Meals meals={plan.facts.meals} access={access} />
        <p className="text-ink-2">
          From edition {formularyVersion.version} of the medicines list, checked on {checked}. A draft for clinical
          review: no clinician has signed it yet.
        </p>
        <p>
          <TextLink href={`/teams/${teamId}/medications` as Route}>All medicines</TextLink>
        </p>
      </div>
    </>
  )
}

/** "3 of these can make drowsy": our grouping, not a score. */
function Loads({ plan }: { readonly plan: PlanForNotes }) {
  const shared = findSharedLoads(plan.regimens.flatMap(({ medicineId }) => medicineId ?? []))
  if (shared.length === 0) return null
  return (
    <section>
      <h2 className="mb-1 text-md">What several of them do</h2>
      <ul className="grid gap-1.5">
        {shared.map(({ load, medicineIds }) => (
          <li key={load}>
            {medicineIds.length} of these {loadWords(load)}: {joinWords(medicineIds.map((id) => getMedicine(id).name))}.
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-ink-2">Our own grouping of the medicines list, not a score.</p>
    </section>
  )
}

function UsedBeside({ plan, access }: { readonly plan: PlanForNotes; readonly access: Access }) {
  const mayChange = access.may('observation:record') && !access.isDeceased
  const used = new Set(plan.facts.usedBeside)
  const shown = mayChange ? besideThePlan : besideThePlan.filter(({ id }) => used.has(id))
  if (shown.length === 0) return null
  return (
    <DisclosureCard
      title="Used beside the plan"
      headingLevel={2}
      lift="flat"
      summary={
        <span className="text-ink-2">
          {used.size === 0 ? 'Nothing named yet. ' : `${joinWords([...used].map((id) => getMedicine(id).name))}. `}
          Notes take it into account.
        </span>
      }
    >
      <ul className="grid gap-1">
        {shown.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              {medicineTitle(name)}
              {used.has(id) && <b>, in use</b>}
            </span>
            {mayChange && (
              <OneButtonForm
                act="setBeside"
                hidden={{ teamId: access.teamId, productId: id, use: used.has(id) ? 'not-used' : 'used' }}
                words={used.has(id) ? 'Not any more' : 'We use this'}
                label={`${used.has(id) ? 'Not any more' : 'We use this'}: ${name}`}
              />
            )}
          </li>
        ))}
      </ul>
    </DisclosureCard>
  )
}

function Meals({ meals, access }: { readonly meals: readonly MealTime[]; readonly access: Access }) {
  const mayChange = access.may('observation:record') && !access.isDeceased
  const { teamId, clock } = access
  const span = ({ startTime, endTime }: MealTime) =>
    formatTimeSpan(Temporal.PlainTime.from(startTime), Temporal.PlainTime.from(endTime), clock.region)
  return (
    <section>
      <h2 className="mb-1 text-md">Meals and feeds of every day</h2>
      <p className="mb-3 text-ink-2">Some medicines need time away from food or a tube feed. Water is no food.</p>
      <ul className="grid gap-1">
        {meals.map((meal) => (
          <li key={meal.mealId} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              <b>{meal.name}</b>, {span(meal)}
              {meal.food !== 'unknown' && `, ${foodWords[meal.food]}`}
            </span>
            {mayChange && (
              <OneButtonForm
                act="removeMealTime"
                hidden={{ teamId, mealId: meal.mealId }}
                words="Take out"
                label={`Take out ${meal.name}`}
              />
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <div className="mt-4">
          <MealForm teamId={teamId} requestId={crypto.randomUUID()} />
        </div>
      )}
    </section>
  )
}

const foodWords: Readonly<Record<Exclude<MealTime['food'], 'unknown'>, string>> = {
  'high-fat': 'much fat',
  'low-fat': 'little fat',
  supplement: 'a nourishing drink',
}
