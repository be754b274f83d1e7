import { startSession } from '../database'
import { expect, test } from '../test'
import { addressOf } from './address'
import { Caller } from './call'
import { layGround, type Ground, type PlacedNeed, type State } from './disclosure-ground'
import { pages as allowedOn, type Things } from './matrix'
import { routes } from './matrix-routes'
import { readOperations } from './operations'

/**
 * needs.md 6 as a table of its own, written by hand and not taken from the code that it judges: what becomes of a need
 * by its sensitivity and state. `-` hidden, `g` by its gentle title only, `d` a door that names nothing, `f` in full.
 */
const table = {
  //          routine: now, coming; sensitive: now, coming; end of life: now, coming
  now: 'f - g - - -',
  coming: 'f f g g - -',
  everything: 'f f f f d d',
  'helper until chosen': 'f - - - - -',
} as const

type Row = keyof typeof table
type Seen = 'f' | 'g' | 'd' | '-'

const audienceOf = { patient: 'patient', caregiver: 'family', coordinator: 'family', helper: 'family' } as const
type ViewerRole = keyof typeof audienceOf

const columns = ['routine', 'sensitive', 'end-of-life'] as const

function expected(row: Row, role: ViewerRole, need: PlacedNeed): Seen {
  if (!need.audience.includes(audienceOf[role])) return '-'
  const isComing: boolean = need.state === ('anticipate' satisfies State)
  return table[row].split(' ')[columns.indexOf(need.sensitivity) * 2 + (isComing ? 1 : 0)] as Seen
}

interface Viewer {
  readonly role: ViewerRole
  readonly setting: 'now' | 'coming' | 'everything' | null
  readonly row: Row
}

const roles = Object.keys(audienceOf) as ViewerRole[]
const defaults: Readonly<Record<ViewerRole, Row>> = {
  patient: 'now',
  caregiver: 'coming',
  coordinator: 'coming',
  helper: 'helper until chosen',
}
const viewers: readonly Viewer[] = roles.flatMap((role) => [
  { role, setting: null, row: defaults[role] },
  ...(['now', 'coming', 'everything'] as const).map((setting) => ({ role, setting, row: setting })),
])

/** The one page that speaks of all topics, of no plan: its own journey is about what it may name. */
const aboutKnowledge = '/knowledge'

/** Everything of a person's or a team's that can be looked at, as the build lists it. What a stranger may open too is about nobody. */
function addressesOf(things: Things): readonly string[] {
  const { pages, routes: paths } = readOperations()
  const looked = paths.filter((path) => routes[path]?.method === 'GET')
  return [...pages.filter((page) => page !== aboutKnowledge && allowedOn[page] !== 'anyone'), ...looked].map(
    (pattern) => addressOf(pattern, things),
  )
}

function forbiddenWords(need: PlacedNeed, seen: Seen): readonly string[] {
  if (seen === 'f') return []
  const words = [need.marker, need.plain, ...(need.sensitivity === 'routine' ? [] : [need.name])]
  if (seen === '-') words.push(...(need.softName ? [need.softName] : []), ...(need.id.includes('-') ? [need.id] : []))
  return words
}

async function choose(ground: Ground, owner: Parameters<typeof layGround>[0], { setting }: Viewer, userId: string) {
  const { teamId, member } = ground.household
  await owner.rows('DELETE FROM disclosure_choices WHERE team_id = $1 AND user_id = $2', [teamId, userId])
  if (setting === null) return
  await owner.rows('INSERT INTO disclosure_choices (team_id, user_id, setting, chosen_by_id) VALUES ($1, $2, $3, $4)', [
    teamId,
    userId,
    setting,
    member.patient.userId,
  ])
}

function named(action: string): string {
  const found = readOperations().actions.find(({ name }) => name === action)
  if (!found) throw new Error(`The build has no action ${action}.`)
  return found.id
}

for (const role of roles) {
  test(`${role}: what is hidden from them is nowhere, whatever the patient chose`, async ({ owner, appUrl }) => {
    test.setTimeout(300_000)
    const ground = await layGround(owner, async ({ household: { teamId, member, page } }) => {
      const nurse = new Caller(appUrl, await startSession(owner, member.nurse.userId))
      const answer = await nurse.act(page('plan'), named('teams/[teamId]/plan chooseFastChange'), {
        ...{ teamId, fastChange: 'off' },
      })
      expect(answer.outcome, answer.message).toBe('done')
    })
    const { household, furnished, needs, planHelper } = ground
    const classes = new Set(needs.map(({ sensitivity, state }) => `${sensitivity} ${state}`))
    for (const sensitivity of columns)
      for (const state of ['expected_now', 'anticipate']) expect([...classes]).toContain(`${sensitivity} ${state}`)
    const person = role === 'helper' ? planHelper : household.member[role]
    const things = { ...furnished, teamId: household.teamId, ownId: person.userId }
    await owner.rows('UPDATE tasks SET assignee_id = $2 WHERE team_id = $1 AND need_id IS NOT NULL', [
      household.teamId,
      person.userId,
    ])
    const caller = new Caller(appUrl, await startSession(owner, person.userId))
    for (const viewer of viewers.filter((one) => one.role === role)) {
      await choose(ground, owner, viewer, person.userId)
      const who = `${role} on ${viewer.setting ?? 'the default'}`
      const forbidden = needs.flatMap((need) => forbiddenWords(need, expected(viewer.row, role, need)))
      for (const path of addressesOf(things)) {
        const { body, title, status } = await caller.send(path)
        expect(status, `${who}, ${path}`).toBeLessThan(500)
        if (status >= 400) continue
        const leaks = forbidden.filter((words) => body.includes(words) || title.includes(words))
        expect(leaks, `${who}, ${path}`).toEqual([])
      }
      await lookAtEach(caller, ground, viewer, who)
      await countOnPlan(caller, ground, viewer, who)
    }
  })
}

/** One need of each kind: its task and its thing are there in full, or not at all. */
async function lookAtEach(caller: Caller, { household, needs }: Ground, viewer: Viewer, who: string): Promise<void> {
  const kinds = new Map(
    needs.map((need) => [`${need.sensitivity} ${need.state} ${expected(viewer.row, viewer.role, need)}`, need]),
  )
  for (const [kind, need] of kinds) {
    const seen = expected(viewer.row, viewer.role, need)
    const task = await caller.send(household.page(`tasks/${need.taskId}`))
    const thing = await caller.send(household.page(`equipment/${need.itemId}`))
    if (seen === 'f') {
      expect(task.body.includes(need.marker), `${who}: the task of ${kind}`).toBe(true)
      expect(thing.body.includes(need.marker), `${who}: the thing of ${kind}`).toBe(true)
    } else {
      if (seen === '-') expect(task.status, `${who}: the task of ${kind}`).toBe(404)
      expect(thing.status, `${who}: the thing of ${kind}`).toBe(404)
      for (const { body } of [task, thing])
        expect(
          forbiddenWords(need, seen).filter((words) => body.includes(words)),
          `${who}: ${kind}`,
        ).toEqual([])
    }
  }
}

/** What is counted is what is shown: nothing hidden adds to a number. */
async function countOnPlan(caller: Caller, { household, needs }: Ground, viewer: Viewer, who: string): Promise<void> {
  const { body } = await caller.send(household.page('plan?all=now'))
  const seen = needs.filter((need) => expected(viewer.row, viewer.role, need) !== '-')
  const text = body.replaceAll(/<!-- -->|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  const coming = seen.filter(({ state }) => state === 'anticipate').length
  const shown = /Coming up: good to know .{0,60}?Show all (\d+)/.exec(text)?.[1] ?? '0'
  expect(Number(shown), `${who}: what is coming up`).toBe(coming)
  const today = await caller.send(household.page('today'))
  const listed = needs.filter(({ marker }) => today.body.includes(`Task ${marker}`)).length
  expect(listed, `${who}: tasks of needs on Today`).toBe(
    needs.filter((need) => expected(viewer.row, viewer.role, need) === 'f').length,
  )
}
