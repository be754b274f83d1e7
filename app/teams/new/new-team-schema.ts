import { z } from 'zod'
import { isHomeZone } from '@/lib/team/home-zones'

export const NewTeamForm = z
  .strictObject({
    /** The id of the new team: a second press makes no second team. */
    requestId: z.uuid(),
    ownRole: z.enum(['patient', 'coordinator'], 'Choose one of the two.'),
    ownName: z
      .string()
      .trim()
      .min(1, 'Write your name, as the others will see it.')
      .max(80, 'Please use a shorter name.'),
    patientName: z.string().trim().max(80, 'Please use a shorter name.'),
    zone: z.string().refine(isHomeZone, 'Choose a place from the list.'),
    region: z.enum(['US', 'UK', 'other'], 'Choose one from the list.'),
  })
  .superRefine(({ ownRole, patientName }, context) => {
    if (ownRole === 'coordinator' && patientName === '') {
      context.addIssue({
        code: 'custom',
        path: ['patientName'],
        message: 'Write the name of the person whom you look after.',
      })
    }
  })
