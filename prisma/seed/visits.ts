import type { HouseholdKey } from './cast'

export interface SeedVisit {
  readonly weeksAgo: number
  /** The twelve answers in order; null: not answered. */
  readonly answers: readonly (number | null)[]
  readonly tube: boolean
  readonly niv: boolean
}

const visit = (weeksAgo: number, sheet: string, tube = false, niv = false): SeedVisit => ({
  weeksAgo,
  answers: [...sheet.replaceAll(' ', '')].map((answer) => (answer === '?' ? null : Number(answer))),
  tube,
  niv,
})

/** Between them: King's 1, 2, 3, 4A, 4B, 4AB and MiToS 0 to 4; 5 is the Hallorans' record. Lindqvist: nothing yet. */
export const visits: Readonly<Record<HouseholdKey, readonly SeedVisit[]>> = {
  okafor: [
    visit(70, '444 333 444 444'),
    visit(52, '444 323 433 444'),
    visit(38, '434 323 433 444'),
    visit(25, '333 322 433 444'),
    visit(12, '333 322 33? 444'),
    visit(1, '323 222 322 434'),
  ],
  castillo: [
    visit(120, '333 444 444 444'),
    visit(96, '222 333 443 444'),
    visit(70, '121 232 332 444', true),
    visit(40, '111 111 221 333', true, true),
    visit(9, '010 000 000 121', true, true),
  ],
  halloran: [visit(60, '444 443 322 444'), visit(44, '443 332 221 433'), visit(30, '333 221 110 212', false, true)],
  lindqvist: [],
}
