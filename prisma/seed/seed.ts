import { hash } from '@node-rs/argon2'
import { Temporal } from 'temporal-polyfill'
import { columnOfDay, columnOfInstant } from '@/lib/db/columns'
import type { Database } from '@/lib/db/client'
import { updateDisplays } from '@/lib/needs/displays.data'
import { ITEMS, type FieldName } from '@/lib/needs/input'
import { deriveStage } from '@/lib/staging/derive'
import { households, people, type CastKey, type Household, type HouseholdKey } from './cast'
import { seedDoses } from './doses'
import { seedMedicineCare } from './medicine-care'
import { facts } from './facts'
import { regimens, statuses, tasks } from './plans'
import { visits, type SeedVisit } from './visits'

/**
 * Fills an empty database with the cast. No randomness but the password: dates are relative to `now`.
 *
 * @param owner signed in as the owner, so outside the policies
 * @param password for every one of the cast; 15 characters or more
 */
export async function seed(owner: Database, now: Temporal.Instant, password: string): Promise<void> {
  const passwordHash = await hash(password, { memoryCost: 65536, timeCost: 3, parallelism: 1 })
  await owner.user.createMany({
    data: Object.values(people).map(({ userId, name, email }) => ({
      id: userId,
      name,
      email,
      passwordHash,
      isCast: true,
    })),
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
    data: members.map(({ who, ...membership }, position) => ({
      teamId,
      userId: idOf(who),
      displayName: people[who].name,
      position,
      ...membership,
    })),
  })
  await seedCourse(owner, key, now, idOf(recorder.who))
  await owner.task.createMany({
    data: tasks[key].map(({ title, note, dueInDays, dueTime, assignee, createdBy, doneBy }, index) => ({
      ...{ teamId, id: seededId(key, 'task', index), title, note, dueTime, createdById: idOf(createdBy) },
      dueOn: dueInDays === undefined ? null : columnOfDay(today.add({ days: dueInDays })),
      assigneeId: assignee && idOf(assignee),
      ...(doneBy && {
        state: 'done',
        finishedById: idOf(doneBy),
        finishedAt: columnOfInstant(now.subtract({ hours: 2 })),
      }),
    })),
  })
  await owner.needStatus.createMany({
    data: statuses[key].map(({ weeksAgo: weeks, by, ...status }) => ({
      ...{ teamId, ...status, setById: idOf(by), setAt: columnOfInstant(now.subtract({ hours: weeks * 7 * 24 })) },
      checkedOn: status.status === 'in_place' ? columnOfDay(weeksAgo(weeks)) : null,
    })),
  })
  await seedRegimens(owner, key, household, now)
  await seedMedicineCare(owner, key, (index) => seededId(key, 'regimen', index), now)
  if (key === 'halloran') {
    await owner.death.create({ data: { teamId, diedOn: columnOfDay(weeksAgo(6)), recordedById: idOf('kofi') } })
  }
  await owner.$transaction((tx) => updateDisplays(tx, { teamId, clock: { zone, region, now } }, new Set()))
}

/** Visits and facts as they came in, the plan brought up to date after each, as it was on that day. */
async function seedCourse(
  owner: Database,
  key: HouseholdKey,
  now: Temporal.Instant,
  recordedById: string,
): Promise<void> {
  const { teamId, zone, region }: Household = households[key]
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const weeks = new Set([...visits[key], ...facts[key]].map(({ weeksAgo }) => weeksAgo))
  for (const weeksAgo of [...weeks].sort((one, other) => other - one)) {
    const on = today.subtract({ days: weeksAgo * 7 })
    const at = weeksAgo === 0 ? now : on.toZonedDateTime({ timeZone: zone, plainTime: '11:00' }).toInstant()
    const recordedAt = columnOfInstant(at)
    const recorded = new Set<FieldName>()
    for (const [index, fact] of facts[key].entries()) {
      if (fact.weeksAgo !== weeksAgo) continue
      const { field, value } = fact
      const row = {
        teamId,
        id: seededId(key, 'fact', index),
        field,
        value,
        observedOn: columnOfDay(on),
        recordedById,
        recordedAt,
      }
      await owner.observation.create({ data: row })
      recorded.add(field as FieldName)
    }
    for (const [index, visit] of visits[key].entries()) {
      if (visit.weeksAgo !== weeksAgo) continue
      await owner.assessment.create({
        data: {
          teamId,
          id: seededId(key, 'visit', index),
          ...columnsOf(visit),
          assessedOn: columnOfDay(on),
          recordedById,
          recordedAt,
        },
      })
      for (const [place, item] of ITEMS.entries()) if (visit.answers[place] != null) recorded.add(`alsfrsr.${item}`)
    }
    await owner.$transaction((tx) => updateDisplays(tx, { teamId, clock: { zone, region, now: at } }, recorded))
  }
}

function columnsOf({ answers, tube, niv }: SeedVisit) {
  const [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12] = answers
  const derived = { ...deriveStage({ items: answers, gastrostomy: tube, niv, [tube ? 'q5b' : 'q5a']: q5 ?? null }) }
  const sheet = { q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, item5Form: tube ? '5b' : '5a' }
  return {
    ...sheet,
    gastrostomy: tube,
    niv,
    respondent: 'clinician',
    origin: 'answered',
    rulesVersion: 1,
    derived: derived as object,
  }
}

async function seedRegimens(
  owner: Database,
  key: HouseholdKey,
  household: Household,
  now: Temporal.Instant,
): Promise<void> {
  const { teamId, zone } = household
  for (const [index, regimen] of regimens[key].entries()) {
    const { medicineId, name, times, prn, by, startedDaysAgo, ...prescribed } = regimen
    const startOn = now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: startedDaysAgo })
    const regimenId = seededId(key, 'regimen', index)
    const userId = people[by].userId
    const start = { start: startOn.toString() }
    const rule = times ? { kind: 'daily', times: [...times], ...start } : { kind: 'prn', ...prn, unit: regimen.unit }
    await owner.regimen.create({ data: { teamId, id: regimenId, medicineId, name, createdById: userId } })
    const fromAt = columnOfInstant(startOn.toZonedDateTime({ timeZone: zone }).toInstant())
    await owner.regimenVersion.create({
      data: { teamId, regimenId, version: 1, rule, ...prescribed, changedById: userId, fromAt },
    })
    await seedDoses(owner, household, { regimenId, index, regimen }, now)
  }
}

const kinds = ['visit', 'fact', 'task', 'regimen'] as const
const houses = Object.keys(households)

/** Ids that are the same in every seeding, so that tests and links can name them. */
export function seededId(household: HouseholdKey, kind: (typeof kinds)[number], index: number): string {
  const last = `${houses.indexOf(household) + 1}${kinds.indexOf(kind) + 1}${String(index).padStart(4, '0')}`
  return `a1050001-0000-4000-8000-${last.padStart(12, '0')}`
}
