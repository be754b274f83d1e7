import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Owner } from './database'
import { furnishMedicines, type FurnishedMedicines } from './furnish-medicines'
import type { Household } from './household'

/** What is recorded about a household, each by its id. */
export interface Furnished extends FurnishedMedicines {
  /** Twice a day, for a year. */
  readonly regimenId: string
  readonly prnRegimenId: string
  /** In cycles whose later days are to be chosen. */
  readonly cycleRegimenId: string
  readonly patchRegimenId: string
  readonly visitRegimenId: string
  /** Paused since yesterday. */
  readonly heldRegimenId: string
  /** A change of the first medicine that nobody has answered. */
  readonly proposalId: string
  /** A dose of the day before that nobody recorded. */
  readonly openSlotKey: string
  /** The dose after it, recorded as given by the caregiver. */
  readonly takenSlotKey: string
  readonly doseRecordId: string
  readonly openTaskId: string
  /** Taken by the helper. */
  readonly takenTaskId: string
  readonly doneTaskId: string
  readonly needId: string
  /** A thing that this need asks for, and the one step of it: it was asked for. */
  readonly itemId: string
  readonly stepId: string
  /** Called by one more caregiver; nobody answered. */
  readonly helpCallId: string
  /** Called by the coordinator; the caregiver is coming. */
  readonly answeredCallId: string
  /** Of two tiles the second, and the task that the patient made with it. */
  readonly phraseId: string
  readonly saidTaskId: string
  readonly assessmentId: string
  /** A measure and a stage, both by the nurse. */
  readonly observationId: string
  readonly entryId: string
  /** What that sheet changed, which waits to be told; recorded by all four who answer. */
  readonly updateId: string
  /** A sheet of questions that this person has begun; nobody else's. */
  readonly draftId: (userId: string) => string
  /** One more caregiver. */
  readonly otherMemberId: string
  /** Another, whom the coordinator named to act for the patient; nobody has agreed yet. */
  readonly namedProxyId: string
  readonly invitationId: string
  readonly invitationToken: string
  readonly invitedEmail: string
}

export interface NewRegimen {
  readonly name: string
  readonly medicineId?: string
  readonly rule: object
  readonly unit?: string
}

/** When the file under way was brought, the same in every household. */
export const importSeenAt = '2026-01-02T03:04:05.678Z'

/** A file with one visit in it, as made up as everything here. */
export function oneVisit(day: string): string {
  return `date,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12\n${day},4,4,4,3,3,3,4,3,3,4,4,4\n`
}

/** A line of the medication plan, from 400 days ago. */
export async function addRegimen(owner: Owner, { teamId, member }: Household, regimen: NewRegimen): Promise<string> {
  const regimenId = randomUUID()
  const { name, medicineId = null, rule, unit = 'mg' } = regimen
  const by = member.nurse.userId
  await owner.add('regimens', [{ team_id: teamId, id: regimenId, name, medicine_id: medicineId, created_by_id: by }])
  await owner.add('regimen_versions', [
    {
      ...{ team_id: teamId, regimen_id: regimenId, version: 1, rule, amount: 50, unit, form: 'tablet', route: 'oral' },
      from_at: Temporal.Now.instant()
        .subtract({ hours: 400 * 24 })
        .toString(),
      changed_by_id: by,
    },
  ])
  return regimenId
}

/** The local day at the household, days from today. */
export function dayAt(zone: string, days = 0): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(zone).add({ days })
}

/** What a plan may be besides set times: cycles, a patch, visits, a pause, and a change that waits for an answer. */
async function furnishPlan(owner: Owner, household: Household, regimenId: string) {
  const { teamId, member } = household
  const start = dayAt('America/New_York', -20).toString()
  const part = { doses: 14, windowDays: 14, offDays: 14 }
  const add = (name: string, rule: object) => addRegimen(owner, household, { name, rule })
  const cycleRegimenId = await add('Edaravone', {
    ...{ kind: 'cycle', time: '08:00', start, first: part, later: { ...part, doses: 10, pick: 'ask' } },
  })
  const patch = { maxOn: 1, sites: ['behind left ear', 'behind right ear'], removeFirst: true }
  const patchRegimenId = await add('Hyoscine', { kind: 'daily', times: ['09:00'], everyDays: 3, start, patch })
  const visits = { kind: 'loading', start, loadingDoses: 3, loadingEveryDays: 14, maintenanceEveryDays: 28 }
  const visitRegimenId = await add('Tofersen', visits)
  const heldRegimenId = await add('Senna', { kind: 'daily', times: ['21:00'], start })
  const from = Temporal.Now.instant().subtract({ hours: 24 }).toString()
  const hold = { team_id: teamId, id: randomUUID(), regimen_id: heldRegimenId, from_at: from, reason: 'hospital' }
  await owner.add('holds', [{ ...hold, held_by_id: member.nurse.userId }])
  const proposalId = randomUUID()
  await owner.add('regimen_proposals', [
    {
      ...{ team_id: teamId, id: proposalId, kind: 'stop', regimen_id: regimenId, why: 'finished' },
      ...{ content: { kind: 'stop', reason: 'finished' }, proposed_by_id: member.caregiver.userId },
    },
  ])
  return { cycleRegimenId, patchRegimenId, visitRegimenId, heldRegimenId, proposalId }
}

/** Something of everything, so that every form has something to be about. Zone America/New_York. */
export async function furnish(owner: Owner, household: Household): Promise<Furnished> {
  const { teamId, member } = household
  const yesterday = dayAt('America/New_York', -1)
  const start = yesterday.subtract({ days: 399 }).toString()
  const rule = { kind: 'daily', times: ['08:00', '20:00'], start }
  const regimenId = await addRegimen(owner, household, { name: 'Riluzole', medicineId: 'riluzole', rule })
  const prnRule = { kind: 'prn', minIntervalMin: 240, max24h: 100, unit: 'mg' }
  const prnRegimenId = await addRegimen(owner, household, { name: 'Lorazepam', medicineId: 'lorazepam', rule: prnRule })
  const plan = await furnishPlan(owner, household, regimenId)
  const [openSlotKey, takenSlotKey] = [`${regimenId}/${yesterday}/08:00`, `${regimenId}/${yesterday}/20:00`]
  const [doseRecordId, openTaskId, takenTaskId, doneTaskId, assessmentId] = [...Array(5)].map(() => randomUUID()) as [
    ...[string, string, string, string, string],
  ]
  const dose = { team_id: teamId, regimen_id: regimenId, slot_key: takenSlotKey }
  const given = Temporal.Now.instant().subtract({ minutes: 5 }).toString()
  await owner.add('dose_records', [
    {
      ...{
        ...dose,
        id: doseRecordId,
        version: 1,
        kind: 'given',
        amount: 50,
        unit: 'mg',
        form: 'tablet',
        route: 'oral',
      },
      ...{ given_at: given, recorded_at: given, recorded_by_id: member.caregiver.userId, flags: [] },
    },
  ])
  await owner.add('live_doses', [{ ...dose, dose_record_id: doseRecordId }])
  const by = member.coordinator.userId
  const task = {
    team_id: teamId,
    created_by_id: by,
    note: 'The blue box',
    due_on: dayAt('America/New_York').toString(),
  }
  await owner.add('tasks', [
    { ...task, id: openTaskId, title: 'Fetch the thickener', assignee_id: null, state: 'open' },
    { ...task, id: takenTaskId, title: 'Shop for soft foods', assignee_id: member.helper.userId, state: 'open' },
  ])
  await owner.add('tasks', [
    { ...task, id: doneTaskId, title: 'Clean the mask', state: 'done', finished_by_id: by, finished_at: given },
  ])
  const needId = 'hand-arm-aids'
  const why = [{ field: 'alsfrsr.handwriting', value: 2, op: '<=', limit: 2 }]
  await owner.add('need_displays', [
    {
      ...{ team_id: teamId, need_id: needId, state: 'expected_now', held_by: 'rules' },
      ...{ expected_since: yesterday.toString(), shown_under: { on: yesterday.toString(), knowledgeVersion: 1, why } },
    },
  ])
  const [itemId, stepId] = [randomUUID(), randomUUID()]
  await owner.add('equipment_items', [
    { team_id: teamId, id: itemId, need_id: needId, name: 'Hand splint', created_by_id: by, changed_by_id: by },
  ])
  await owner.add('equipment_steps', [
    {
      ...{ team_id: teamId, id: stepId, item_id: itemId, kind: 'asked', words: 'The clinic' },
      ...{ happened_on: yesterday.toString(), recorded_by_id: by },
    },
  ])
  await owner.add('assessments', [
    {
      ...{ team_id: teamId, id: assessmentId, assessed_on: yesterday.toString(), respondent: 'clinician' },
      ...{ q1: 4, q2: 4, q3: 4, q4: 2, q5: 2, q6: 3, q7: 4, q8: 2, q9: 2, q10: 4, q11: 4, q12: 4, item5_form: '5a' },
      ...{ gastrostomy: false, niv: false, origin: 'answered', rules_version: 1, recorded_by_id: member.nurse.userId },
      derived: {
        ...{ kings: '2', kingsRange: null, mitos: 0, mitosRange: null, total: 40 },
        subdomains: { bulbar: 12, fineMotor: 7, grossMotor: 8, respiratory: 12 },
        ...{ regions: ['arms', 'legs'], lost: [], notes: [] },
      },
    },
  ])
  const [observationId, entryId] = [randomUUID(), randomUUID()]
  await owner.add('observations', [
    {
      ...{ team_id: teamId, id: observationId, field: 'measures.weight_kg', value: 72.5, typed: '72.5 kg' },
      ...{ observed_on: yesterday.toString(), recorded_by_id: member.nurse.userId },
    },
  ])
  await owner.add('stage_entries', [
    {
      ...{ team_id: teamId, id: entryId, scale: 'kings', value: '2', reason: 'Seen at the clinic' },
      ...{ entered_on: yesterday.toString(), entered_by_id: member.nurse.userId },
    },
  ])
  const medicines = await furnishMedicines(owner, household, regimenId)
  const answering = [member.patient, member.caregiver, member.coordinator, member.nurse]
  await owner.add('plan_updates', [
    {
      ...{
        team_id: teamId,
        id: assessmentId,
        sheets: [assessmentId],
        recorder_ids: answering.map((one) => one.userId),
      },
      ...{ state: 'waiting', knowledge_version: 1, flags: [], new_flags: [], changes: [] },
    },
  ])
  const drafts = new Map(answering.map(({ userId }) => [userId, randomUUID()]))
  await owner.add(
    'assessment_drafts',
    [...drafts].map(([userId, requestId]) => ({
      ...{ team_id: teamId, user_id: userId, assessed_on: yesterday.toString() },
      answers: { requestId, tube: false, niv: false, q1: 4, q2: 3 },
    })),
  )
  await owner.add(
    'import_drafts',
    answering.map(({ userId }) => ({
      ...{ team_id: teamId, user_id: userId, file_name: 'visits.csv', saved_at: importSeenAt },
      content: oneVisit(yesterday.subtract({ days: 30 }).toString()),
      choices: { gastrostomy: 'never', respondent: 'clinician', dateMeaning: 'year-first' },
    })),
  )
  const other = await household.join('caregiver')
  await owner.add('disclosure_grants', [
    { team_id: teamId, user_id: other.userId, need_id: 'niv', granted_by_id: member.nurse.userId },
  ])
  const named = await household.join('caregiver')
  await owner.add('proxy_requests', [{ team_id: teamId, user_id: named.userId, asked_by_id: by }])
  const invitationId = randomUUID()
  const invitationToken = randomBytes(32).toString('base64url')
  const invitedEmail = `${invitationId}@alongside.example`
  await owner.rows(
    `INSERT INTO invitations (team_id, id, token_hash, email, name, role, invited_by_id, ends_at)
     VALUES ($1, $2, $3, $4, $5, 'caregiver', $6, now() + interval '7 days')`,
    [teamId, invitationId, createHash('sha256').update(invitationToken).digest(), invitedEmail, other.name, by],
  )
  const [helpCallId, answeredCallId, phraseId, saidTaskId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const [called, answered] = [120, 60].map((seconds) => Temporal.Now.instant().subtract({ seconds }).toString())
  await owner.add('help_calls', [
    { team_id: teamId, id: helpCallId, called_by_id: other.userId, called_at: called, rung_at: called },
  ])
  await owner.add('help_calls', [
    {
      ...{ team_id: teamId, id: answeredCallId, called_by_id: member.coordinator.userId },
      ...{ called_at: called, rung_at: called, answered_by_id: member.caregiver.userId, answered_at: answered },
    },
  ])
  const tile = { team_id: teamId, makes_task: true, changed_by_id: member.patient.userId }
  await owner.add('phrases', [
    { ...tile, id: randomUUID(), position: 0, words: 'Scratch my nose' },
    { ...tile, id: phraseId, position: 1, words: 'Open the window' },
  ])
  await owner.add('tasks', [
    {
      ...{
        team_id: teamId,
        id: saidTaskId,
        title: 'Pat says: “Open the window”',
        created_by_id: member.patient.userId,
      },
      due_on: dayAt('America/New_York').toString(),
    },
  ])
  await owner.add('said_phrases', [
    {
      ...{ team_id: teamId, task_id: saidTaskId, phrase_id: phraseId },
      ...{ said_by_id: member.patient.userId, said_at: called },
    },
  ])
  return {
    ...{ helpCallId, answeredCallId, phraseId, saidTaskId },
    ...medicines,
    draftId: (userId) => drafts.get(userId) ?? assessmentId,
    otherMemberId: other.userId,
    namedProxyId: named.userId,
    ...{ invitationId, invitationToken, invitedEmail },
    ...plan,
    ...{ regimenId, prnRegimenId, openSlotKey, takenSlotKey, doseRecordId },
    ...{
      openTaskId,
      takenTaskId,
      doneTaskId,
      needId,
      itemId,
      stepId,
      assessmentId,
      observationId,
      entryId,
      updateId: assessmentId,
    },
  }
}
