import type { Flags, Role } from '@/lib/auth/rights'
import { joinWords } from '@/lib/text/lists'

/** What a role is called on screen. */
export const roleName: Readonly<Record<Role, string>> = {
  patient: 'Patient',
  caregiver: 'Family caregiver',
  coordinator: 'Coordinator',
  nurse: 'Nurse',
  helper: 'Helper',
}

const allows: Readonly<Record<Exclude<Role, 'helper'>, string>> = {
  patient: 'Sees and changes everything here, decides who sees what may come, invites and removes people.',
  coordinator: 'Runs the team: tasks, plan and medicines. Invites and removes people.',
  caregiver:
    'Sees the plan and the medicines, records doses and answers, shares tasks. Suggests changes to medicines; others accept them.',
  nurse: 'Records visits and stages, changes the plan and the medicines. Does not invite or remove people.',
}

/** What a member may do, in one or two sentences: the table of security.md 2 for families. */
export function whatRoleAllows(
  role: Role,
  flags: Pick<Flags, 'seesPlan' | 'seesMedication' | 'givesMedication'>,
): string {
  if (role !== 'helper') return allows[role]
  const more = [
    ...(flags.seesPlan ? ['sees the everyday part of the plan'] : []),
    ...(flags.givesMedication
      ? ['gives medicines and records doses']
      : flags.seesMedication
        ? ['sees the medicines']
        : []),
  ]
  const base = 'Sees tasks and the calendar, takes and finishes tasks.'
  return more.length === 0 ? `${base} No health information.` : `${base} Also ${joinWords(more)}.`
}
