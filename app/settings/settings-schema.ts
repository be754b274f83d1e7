import { z } from 'zod'
import { displayAlouds, displayModes, displayThemes } from '@/lib/display/display-preferences'

export const DisplayForm = z.strictObject({
  mode: z.enum(displayModes, 'Choose one of the sizes.'),
  theme: z.enum(displayThemes, 'Choose one of the colours.'),
  aloud: z.enum(displayAlouds, 'Choose one of the two.'),
})
