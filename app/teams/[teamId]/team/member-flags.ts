import { z } from 'zod'
import type { Role } from '@/lib/auth/rights'

const box = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

/** The boxes of a helper, as a form sends them: a box that is not ticked is not sent. */
export const flagFields = { seesPlan: box, seesMedication: box, givesMedication: box }

interface Boxes {
  readonly seesPlan: boolean
  readonly seesMedication: boolean
  readonly givesMedication: boolean
}

/** Only helpers have flags, and whoever gives medicines sees them. */
export function flagsFor(role: Role, { seesPlan, seesMedication, givesMedication }: Boxes): Boxes {
  const isHelper = role === 'helper'
  return {
    seesPlan: isHelper && seesPlan,
    seesMedication: isHelper && (seesMedication || givesMedication),
    givesMedication: isHelper && givesMedication,
  }
}
