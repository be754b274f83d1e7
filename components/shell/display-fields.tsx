import { RadioCards } from '../form/radio-cards'
import {
  aloudWords,
  displayAlouds,
  displayModes,
  displayThemes,
  modeWords,
  themeWords,
  type DisplayPreferences,
} from '@/lib/display/display-preferences'

const modeNotes = {
  standard: 'Text as on most pages',
  large: 'Larger text and buttons, one column',
  gaze: 'Very large tiles that stay in place, no motion',
} as const

/** The questions of a form that sets the display: `mode`, `theme` and `aloud`. */
export function DisplayFields({ mode, theme, aloud }: DisplayPreferences) {
  return (
    <div className="grid gap-6">
      <RadioCards
        label="Size and layout"
        name="mode"
        defaultValue={mode}
        cards={displayModes.map((value) => ({ value, words: modeWords[value], note: modeNotes[value] }))}
      />
      <RadioCards
        label="Colours"
        name="theme"
        defaultValue={theme}
        cards={displayThemes.map((value) => ({ value, words: themeWords[value] }))}
      />
      <RadioCards
        label="A button to have cards read aloud"
        hint="By the voice of this device"
        name="aloud"
        defaultValue={aloud}
        cards={displayAlouds.map((value) => ({ value, words: aloudWords[value] }))}
      />
    </div>
  )
}
