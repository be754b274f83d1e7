import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isHomeZone } from '@/lib/team/home-zones'

const id = z.uuid().toLowerCase()
const moment = z.iso.datetime().transform((text) => Temporal.Instant.from(text))

export const ArriveForm = z.strictObject({
  ...{ teamId: id, requestId: id },
  zone: z.string().refine(isHomeZone, 'Choose the place.'),
  at: moment,
})
export const TakeArrivalBackForm = z.strictObject({ teamId: id, at: moment })
