import { RadioCards } from '../form/radio-cards'
import { displayModes, displayThemes, modeWords, themeWords, type DisplayPreferences } from './display-preferences'

const modeNotes = {
  standard: 'Text as on most pages',
  large: 'Larger text and buttons, one column',
  gaze: 'Very large tiles that stay in place, no motion',
} as const

/** The two questions of a form that sets the display: `mode` and `theme`. */
export function DisplayFields({ mode, theme }: DisplayPreferences) {
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
    </div>
  )
}
