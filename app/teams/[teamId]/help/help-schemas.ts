import { z } from 'zod'

const id = z.uuid().toLowerCase()

export const CallForm = z.strictObject({ teamId: id })
export const CallActForm = z.strictObject({ teamId: id, callId: id })
