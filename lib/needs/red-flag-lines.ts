import type { Region } from '../text/region'

export type Severity = 'emergency' | 'call-today'

export interface RedFlagLine {
  readonly id: string
  readonly severity: Severity
  readonly words: string
}

/** needs.md 8, "Call emergency services". */
const EMERGENCY = {
  'breathless-at-rest': 'Very hard to breathe at rest',
  'blue-lips': 'Blue or gray lips',
  'hard-to-wake': 'Very hard to wake, or newly confused',
  choking: 'Choking that does not clear',
  'sudden-chest': 'Sudden chest pain, or suddenly short of breath',
  'fall-injury': 'A head injury or strong pain after a fall',
  'machine-stopped': 'A breathing machine that fails, when the person cannot manage without it',
  'new-tube': 'Strong pain, bleeding or leaking in the first 3 days after a feeding tube is placed',
  'self-harm': 'Thoughts of ending your life with a plan, or not feeling safe',
} as const satisfies Record<string, string>

/** needs.md 8, "Call your team today". */
const CALL_TODAY = {
  'morning-headaches': 'New morning headaches',
  'lying-flat': 'Cannot lie flat',
  'chest-infection': 'Fever with more mucus, or colored mucus',
  'choking-at-meals': 'Choking at most meals',
  'no-food': 'Almost no food or drink for a day',
  'weight-loss': 'Losing weight fast',
  'tube-out': 'A feeding tube that has come out: call within the hour, the opening can close',
  'swollen-leg': 'One leg swollen, warm or sore',
  falls: 'A fall with an injury, or two falls in a week',
  skin: 'Broken or weeping skin',
  'equipment-failed': 'A machine or a chair that has failed',
  'caregiver-spent': 'A caregiver who cannot go on',
  'sudden-change':
    'Sudden confusion, or speech or strength lost over hours to days: this is not typical of ALS and needs a doctor the same day',
} as const satisfies Record<string, string>

export type EmergencyLineId = keyof typeof EMERGENCY
export type CallTodayLineId = keyof typeof CALL_TODAY

export interface EmergencyNumbers {
  /** How to call emergency services from this home. */
  readonly emergency: string
  /** Somebody to talk to for a person who thinks of ending their life. */
  readonly crisis: string
}

const NUMBERS: Readonly<Record<Region, EmergencyNumbers>> = {
  US: { emergency: 'Call 911', crisis: 'Call or text 988' },
  UK: { emergency: 'Call 999', crisis: 'Call Samaritans on 116 123' },
  other: { emergency: 'Call emergency services (112 in the EU)', crisis: 'Call a crisis line near you' },
}

export function emergencyNumbers(region: Region): EmergencyNumbers {
  return NUMBERS[region]
}

export interface RedFlagList extends EmergencyNumbers {
  readonly emergencyLines: readonly RedFlagLine[]
  readonly callTodayLines: readonly RedFlagLine[]
  readonly alongside: string
}

/** The list that everyone sees, whatever they have chosen to see of the plan (needs.md 8). */
export function redFlagList(region: Region): RedFlagList {
  const { crisis } = NUMBERS[region]
  const linesOf = (words: Readonly<Record<string, string>>, severity: Severity) =>
    Object.entries(words).map(([id, text]) => ({
      id,
      severity,
      words: id === 'self-harm' ? `${text}. ${crisis}, day or night` : text,
    }))
  return {
    ...NUMBERS[region],
    emergencyLines: linesOf(EMERGENCY, 'emergency'),
    callTodayLines: linesOf(CALL_TODAY, 'call-today'),
    alongside: 'If there is an emergency sheet, an advance decision or a hospice number, use it at the same time.',
  }
}

export function wordsOfLine(id: EmergencyLineId | CallTodayLineId): string {
  return { ...EMERGENCY, ...CALL_TODAY }[id]
}
