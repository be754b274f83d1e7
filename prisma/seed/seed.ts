import { hash } from '@node-rs/argon2'
import { Temporal } from 'temporal-polyfill'
import { columnOfDay, columnOfInstant } from '@/lib/db/columns'
import type { Database } from '@/lib/db/client'
import { deriveStage } from '@/lib/staging/derive'
import { households, people, type CastKey, type Household, type HouseholdKey } from './cast'
import { facts } from './facts'
import { regimens, tasks } from './plans'
import { visits } from './visits'

/**
 * Fills an empty database with the cast. No randomness but the password: dates are relative to `now`.
 *
 * @param owner signed in as the owner, so outside the policies
 * @param password for every one of the cast; 15 characters or more
 */
export async function seed(owner: Database, now: Temporal.Instant, password: string): Promise<void> {
  const passwordHash = await hash(password, { memoryCost: 65536, timeCost: 3, parallelism: 1 })
  await owner.user.createMany({
    data: Object.values(people).map(({ userId, name, email }) => ({ id: userId, name, email, passwordHash, isCast: true })),
  })
  for (const key of Object.keys(households) as HouseholdKey[]) await seedHousehold(owner, key, now)
}

async function seedHousehold(owner: Database, key: HouseholdKey, now: Temporal.Instant): Promise<void> {
  const household: Household = households[key]
  const { teamId, patientName, zone, region, members } = household
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const weeksAgo = (weeks: number) => today.subtract({ days: Math.round(weeks * 7) })
  const idOf = (who: CastKey) => people[who].userId
  const recorder = members.find(({ role }) => role === 'nurse') ?? members[0]
  if (!recorder) throw new RangeError(`${key} has no members.`)

  const first = visits[key][0]
  await owner.careTeam.create({
    data: { id: teamId, patientName, zone, region, onsetOn: first ? columnOfDay(weeksAgo(first.weeksAgo + 30)) : null },
  })
  await owner.membership.createMany({
    data: members.map(({ who, ...membership }, position) => ({ teamId, userId: idOf(who), displayName: people[who].name, position, ...membership })),
  })
  await owner.assessment.createMany({
    data: visits[key].map(({ weeksAgo: weeks, answers, tube, niv }, index) => {
      const items = answers
      const [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12] = items
      const on = weeksAgo(weeks)
      const given = { items, gastrostomy: tube, niv, [tube ? 'q5b' : 'q5a']: q5 ?? null }
      return {
        ...{ teamId, id: seededId(key, 'visit', index), assessedOn: columnOfDay(on), item5Form: tube ? '5b' : '5a', gastrostomy: tube, niv },
        ...{ q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12 },
        ...{ respondent: 'clinician', origin: 'answered', rulesVersion: 1, derived: { ...deriveStage(given) } as object },
        ...{ recordedById: idOf(recorder.who), recordedAt: columnOfInstant(on.toZonedDateTime({ timeZone: zone, plainTime: '11:00' }).toInstant()) },
      }
    }),
  })
  await owner.observation.createMany({
    data: facts[key].map(({ field, value, weeksAgo: weeks }, index) => ({
      ...{ teamId, id: seededId(key, 'fact', index), field, value, observedOn: columnOfDay(weeksAgo(weeks)), recordedById: idOf(recorder.who) },
    })),
  })
  await owner.task.createMany({
    data: tasks[key].map(({ title, note, dueInDays, dueTime, assignee, createdBy, doneBy }, index) => ({
      ...{ teamId, id: seededId(key, 'task', index), title, note, dueTime, createdById: idOf(createdBy) },
      dueOn: dueInDays === undefined ? null : columnOfDay(today.add({ days: dueInDays })),
      assigneeId: assignee && idOf(assignee),
      ...(doneBy && { state: 'done', finishedById: idOf(doneBy), finishedAt: columnOfInstant(now.subtract({ hours: 2 })) }),
    })),
  })
  await seedRegimens(owner, key, household, now)
  if (key === 'halloran') {
    await owner.death.create({ data: { teamId, diedOn: columnOfDay(weeksAgo(6)), recordedById: idOf('kofi') } })
  }
}

async function seedRegimens(owner: Database, key: HouseholdKey, { teamId, zone }: Household, now: Temporal.Instant): Promise<void> {
  for (const [index, regimen] of regimens[key].entries()) {
    const { medicineId, name, amount, unit, form, route, strength, times, prn, instructions, by, startedDaysAgo } = regimen
    const startOn = now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: startedDaysAgo })
    const regimenId = seededId(key, 'regimen', index)
    const userId = people[by].userId
    const rule = times ? { kind: 'daily', times: [...times], start: startOn.toString() } : { kind: 'prn', ...prn, unit }
    await owner.regimen.create({ data: { teamId, id: regimenId, medicineId, name, createdById: userId } })
    await owner.regimenVersion.create({
      data: {
        ...{ teamId, regimenId, version: 1, rule, amount, unit, form, route, strength, instructions, changedById: userId },
        fromAt: columnOfInstant(startOn.toZonedDateTime({ timeZone: zone }).toInstant()),
      },
    })
  }
}

const kinds = ['visit', 'fact', 'task', 'regimen'] as const
const houses = Object.keys(households)

/** Ids that are the same in every seeding, so that tests and links can name them. */
export function seededId(household: HouseholdKey, kind: (typeof kinds)[number], index: number): string {
  const last = `${houses.indexOf(household) + 1}${kinds.indexOf(kind) + 1}${String(index).padStart(4, '0')}`
  return `a1050001-0000-4000-8000-${last.padStart(12, '0')}`
}
