import { joinWords } from '../text/lists'

const SHORT: Readonly<Record<string, string>> = {
  OT: 'occupational therapist (OT)',
  PT: 'physical therapist (PT)',
  RT: 'respiratory therapist (RT)',
  SLP: 'speech and language therapist (SLP)',
  'social work': 'social worker',
  'assistive technology': 'assistive technology team',
  'palliative care': 'palliative care team',
}

/** Who usually leads something, the main one first. */
export function ownerWords(owners: readonly string[]): string {
  return joinWords(
    owners.map((owner) => SHORT[owner] ?? owner),
    'or',
  )
}
