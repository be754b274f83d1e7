import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test, vi } from 'vitest'
import { discloseNeed } from './disclosure'
import { evaluateNeeds } from './evaluate'
import { factsFrom } from './facts'
import type { FieldName } from './input'
import { NEEDS } from './knowledge'
import { foldDisplays, type PlanUpdate } from './steady'
import type { Flat } from './testing/oracle'
import { anyFacts, anyStatuses, inputOf } from './testing/values'
import { anyViewer, viewer } from './testing/viewers'
import { safetyLines, visiblePlan } from './visible-plan'

// Many cases: on a busy machine they may take longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const DAY_ONE = Temporal.PlainDate.from('2026-03-01')

/** The plan after each of some facts in turn. */
function planOf(...course: Flat[]) {
  const updates: PlanUpdate[] = course.map((flat, index) => ({
    on: DAY_ONE.add({ days: index }),
    evaluated: evaluateNeeds(inputOf(flat)),
    knowledgeVersion: 1,
    recorded: new Set(Object.keys(flat) as FieldName[]),
  }))
  const latest = course.at(-1) ?? {}
  const today = {
    evaluated: evaluateNeeds(inputOf(latest)),
    facts: factsFrom(inputOf(latest)),
    today: DAY_ONE,
    visits: [],
  }
  return { displays: foldDisplays(updates), today }
}

const LATE: Flat = { 'measures.fvc_pct': 28, 'alsfrsr.respiratory': 1, 'alsfrsr.walking': 2, 'profile.region': 'US' }

test('a patient who asked for now sees gentle titles, and nothing of the end of life', () => {
  const { displays, today } = planOf(LATE)
  const plan = visiblePlan(viewer({ role: 'patient' }), displays, today)
  expect(plan.find(({ needId }) => needId === 'niv')).toEqual({
    needId: 'niv',
    title: 'A talk about breathing and sleep',
    state: 'expected_now',
    anticipateSince: null,
    expectedSince: DAY_ONE,
    disclosure: 'soft',
    domain: 'breathing',
  })
  expect(JSON.stringify(plan)).not.toMatch(/hospice|comfort-medicines|bereave/i)
})

test('the same person, having chosen everything, meets doors that say nothing yet', () => {
  const { displays, today } = planOf(LATE)
  const plan = visiblePlan(viewer({ role: 'patient', setting: 'everything' }), displays, today)
  expect(plan.find(({ needId }) => needId === 'hospice-us')).toEqual({
    needId: 'hospice-us',
    title: 'A topic you can open when you want to',
    state: 'anticipate',
    anticipateSince: DAY_ONE,
    expectedSince: null,
    disclosure: 'door',
  })
})

test('nothing of a hidden need is in the plan: no name, no words, no task', () => {
  fc.assert(
    fc.property(anyFacts, anyStatuses, anyViewer, (flat, statuses, someone) => {
      const evaluated = evaluateNeeds(inputOf(flat), statuses)
      const displays = foldDisplays([{ on: DAY_ONE, evaluated, knowledgeVersion: 1, recorded: new Set() }])
      const plan = visiblePlan(someone, displays, {
        evaluated,
        facts: factsFrom(inputOf(flat)),
        today: DAY_ONE,
        visits: [],
      })
      const text = JSON.stringify(plan)
      for (const { id, name, plain, tasks } of NEEDS) {
        const disclosure = discloseNeed(someone, id, displays.get(id)?.state ?? 'not_now')
        if (disclosure === 'full') continue
        expect(text).not.toContain(`"title":"${name}"`)
        expect(text).not.toContain(plain)
        if (disclosure === 'hidden') expect(text).not.toContain(`"needId":"${id}"`)
        for (const task of tasks.family)
          expect(
            plan.some((need) => 'content' in need && need.needId === id),
            task.text,
          ).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})

test('without the right to see stages there is no stage, and what is for nurses is for nurses', () => {
  fc.assert(
    fc.property(anyFacts, anyViewer, (flat, someone) => {
      const { displays, today } = planOf(flat)
      for (const need of visiblePlan(someone, displays, today)) {
        if (need.disclosure !== 'full') continue
        const { typicalStage, why, forNurses, tasks } = need.content
        const isNurse = someone.role === 'nurse'
        expect(forNurses !== null).toBe(isNurse)
        if (!isNurse) expect(tasks.nurse).toEqual([])
        if (isNurse || someone.seesStage) continue
        expect(typicalStage).toBeNull()
        expect(JSON.stringify(why)).not.toMatch(/King|MiToS|kings|mitos| is \d: /)
      }
    }),
    { numRuns: 60 },
  )
})

test('a need kept steady says which day its reasons are from', () => {
  const { displays, today } = planOf({ 'alsfrsr.walking': 2 }, { 'alsfrsr.walking': 4 })
  const caregiver = viewer({ role: 'caregiver', setting: 'everything', seesStage: true })
  const content = visiblePlan(caregiver, displays, today).flatMap((need) =>
    need.needId === 'home-modification' && 'content' in need ? [need.content] : [],
  )
  expect(content.map(({ why, whyAsOf }) => ({ why, whyAsOf }))).toEqual([
    { why: [{ field: 'alsfrsr.walking', words: 'Walking is 2: walks with help or with an aid' }], whyAsOf: DAY_ONE },
  ])
})

test('the plan is in the order of the knowledge base, however it was stored', () => {
  const { displays, today } = planOf(LATE)
  const stored = new Map([...displays].sort(([one], [other]) => one.localeCompare(other)))
  const nurse = viewer({ role: 'nurse' })
  expect(visiblePlan(nurse, stored, today)).toEqual(visiblePlan(nurse, displays, today))
})

test('a guide to the end of life is not named as a source of what is for now', () => {
  const { displays, today } = planOf({ 'alsfrsr.handwriting': 2 })
  const sourcesOf = (setting: 'coming' | 'everything') =>
    visiblePlan(viewer({ role: 'patient', setting }), displays, today)
      .flatMap((need) => (need.needId === 'decision-maker-poa' && 'content' in need ? need.content.sources : []))
      .map(({ title }) => title)
      .join('; ')
  expect(sourcesOf('coming')).not.toMatch(/end.of.life/i)
  expect(sourcesOf('coming')).not.toBe('')
  expect(sourcesOf('everything')).toMatch(/end of life/i)
})

test('warning signs stay when a topic is put away, and come without those of hidden needs', () => {
  const { displays } = planOf(LATE)
  const patient = viewer({ role: 'patient', setting: 'now' })
  const putAway = viewer({
    role: 'patient',
    setting: 'now',
    neverShow: new Set(['niv', 'daytime-breathing-and-backup']),
  })
  expect(safetyLines(putAway, displays)).toEqual(safetyLines(patient, displays))
  expect(safetyLines(patient, displays).emergency).toContain(
    'The machine fails and the person cannot breathe well without it.',
  )
  expect(safetyLines(patient, displays).emergency).not.toContain(
    'Severe breathlessness, panic or choking: call for help and use the plan.',
  )
  expect(safetyLines(viewer({ role: 'helper' }), displays)).toEqual({ emergency: [], callTeamToday: [] })
})
