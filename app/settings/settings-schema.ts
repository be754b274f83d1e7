import { z } from 'zod'
import { displayModes, displayThemes } from '@/components/shell/display-preferences'

export const DisplayForm = z.strictObject({
  mode: z.enum(displayModes, 'Choose one of the sizes.'),
  theme: z.enum(displayThemes, 'Choose one of the colours.'),
})
