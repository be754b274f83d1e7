import type { Region } from '../text/region'
import type { Viewer, ViewerRole } from './disclosure'
import type { FieldName, Symptom } from './input'
import {
  emergencyNumbers,
  wordsOfLine,
  type CallTodayLineId,
  type EmergencyLineId,
  type Severity,
} from './red-flag-lines'
import type { Facts } from './rule'

/** A line of the list for everyone, raised by something that was recorded. */
export interface RaisedRedFlag {
  readonly lineId: EmergencyLineId | CallTodayLineId
  readonly severity: Severity
  /** What to do and why, as a heading: "Call your team today: cannot lie flat". */
  readonly heading: string
  /** When it becomes an emergency, or null. */
  readonly emergencyIf: string | null
  /** True when what was recorded is not enough by itself: ask, and show it quietly, not as a banner. */
  readonly asks: boolean
  /** What raised it; empty for those who may not see the plan. */
  readonly raisedBy: readonly FieldName[]
}

interface Raise {
  readonly by: readonly Symptom[]
  /** Raised only when one of these is noted too. */
  readonly together?: readonly Symptom[]
  readonly line: EmergencyLineId | CallTodayLineId
  readonly severity: Severity
  /** Words of its own where the line alone would not fit what was noted. */
  readonly words?: string
  readonly emergencyIf?: string
  readonly asks?: true
  /** Told in confidence: only these see that it was raised. The list for everyone still names it. */
  readonly onlyFor?: readonly ViewerRole[]
}

const BREATHLESS = ['breathless', 'breathless_lying_flat'] as const
const EMERGENCY_BREATH =
  'it is hard to breathe at rest, lips are blue or gray, or the person is very drowsy or confused'

/** The yes rows of needs.md 9, with what its section 8 says to do. Emergencies first. */
const RAISES: readonly Raise[] = [
  {
    by: ['confusion_new'],
    together: BREATHLESS,
    line: 'hard-to-wake',
    severity: 'emergency',
    words: 'Short of breath and newly confused',
  },
  { by: ['confusion_new'], line: 'hard-to-wake', severity: 'emergency', words: 'Newly confused' },
  {
    by: ['self_harm_thoughts'],
    line: 'self-harm',
    severity: 'emergency',
    words: 'You do not have to be alone with these thoughts',
    onlyFor: ['patient', 'nurse'],
  },
  {
    by: ['breathless_lying_flat'],
    line: 'lying-flat',
    severity: 'call-today',
    words: 'Short of breath lying flat',
    emergencyIf: EMERGENCY_BREATH,
  },
  {
    by: ['breathless'],
    line: 'lying-flat',
    severity: 'call-today',
    words: 'Hard to breathe',
    emergencyIf: EMERGENCY_BREATH,
  },
  {
    by: ['morning_headache', 'poor_sleep', 'daytime_sleepiness'],
    line: 'morning-headaches',
    severity: 'call-today',
    words: 'Morning headaches, poor sleep or sleepiness in the day can mean that breathing at night needs a check',
  },
  {
    by: ['neck_weakness', 'head_drop'],
    together: [...BREATHLESS, 'swallowing_trouble'],
    line: 'lying-flat',
    severity: 'call-today',
    words: 'A weak neck together with trouble breathing or swallowing',
    emergencyIf: EMERGENCY_BREATH,
  },
  {
    by: ['one_leg_swelling'],
    line: 'swollen-leg',
    severity: 'call-today',
    emergencyIf: 'there is sudden chest pain or sudden breathlessness',
  },
  {
    by: ['swallowing_trouble'],
    together: ['choking_episode'],
    line: 'choking-at-meals',
    severity: 'call-today',
    words: 'Trouble swallowing, with choking',
    emergencyIf: 'choking does not clear',
  },
  {
    by: ['swallowing_trouble'],
    line: 'choking-at-meals',
    severity: 'call-today',
    words: 'Is there choking at meals, fever after eating, or no safe food or drink?',
    emergencyIf: 'choking does not clear',
    asks: true,
  },
  {
    by: ['stumbling'],
    line: 'falls',
    severity: 'call-today',
    words: 'Was there a fall with an injury, or were there two falls in a week?',
    emergencyIf: 'there is a head injury or strong pain',
    asks: true,
  },
]

/** A fall is a number among the measures, not a symptom. */
const FALLS: FieldName = 'measures.falls_3mo'

/**
 * What was recorded that calls for a call, most urgent first; each line once.
 *
 * They stand above all plan cards and never depend on how much of the future a viewer chose to see. What raised a line
 * is named only to those who may see the plan; what was told in confidence is raised for the patient and nurse only.
 *
 * @see needs.md 8 and 9
 */
export function raisedRedFlags(
  facts: Facts,
  region: Region,
  viewer: Pick<Viewer, 'role' | 'seesPlan'>,
): readonly RaisedRedFlag[] {
  const noted = (symptoms: readonly Symptom[]) =>
    symptoms.map((symptom): FieldName => `sym.${symptom}`).filter((field) => facts.get(field) === true)
  const raised: RaisedRedFlag[] = []
  for (const raise of RAISES) {
    const by = raise.line === 'falls' ? [...noted(raise.by), ...fallsIn(facts)] : noted(raise.by)
    const together = raise.together && noted(raise.together)
    if (by.length === 0 || together?.length === 0 || raise.onlyFor?.includes(viewer.role) === false) continue
    if (raised.some(({ lineId }) => lineId === raise.line)) continue
    raised.push({
      lineId: raise.line,
      severity: raise.severity,
      heading: headingOf(raise, region),
      emergencyIf:
        raise.emergencyIf === undefined ? null : `${emergencyNumbers(region).emergency} if ${raise.emergencyIf}.`,
      asks: raise.asks ?? false,
      raisedBy: maySeePlan(viewer) ? [...by, ...(together ?? [])] : [],
    })
  }
  return raised
}

/** Every fact that can raise a red flag. The database function `app_red_flag_facts` names the same. */
export function redFlagFields(): readonly FieldName[] {
  const symptoms = new Set(RAISES.flatMap(({ by, together }) => [...by, ...(together ?? [])]))
  return [...[...symptoms].map((symptom): FieldName => `sym.${symptom}`), FALLS]
}

function fallsIn(facts: Facts): readonly FieldName[] {
  return Number(facts.get(FALLS) ?? 0) >= 1 ? [FALLS] : []
}

function maySeePlan({ role, seesPlan }: Pick<Viewer, 'role' | 'seesPlan'>): boolean {
  return role !== 'helper' || seesPlan
}

function headingOf({ line, severity, words = wordsOfLine(line), asks }: Raise, region: Region): string {
  if (asks) return words
  const { emergency, crisis } = emergencyNumbers(region)
  if (line === 'self-harm') return `${words}. ${crisis} now. ${emergency} if you are not safe`
  const text = words.charAt(0).toLowerCase() + words.slice(1)
  return severity === 'emergency' ? `${emergency} now: ${text}` : `Call your team today: ${text}`
}
