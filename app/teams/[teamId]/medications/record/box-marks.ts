import type { RecordBox } from '@/lib/medications/record-sheet'

/** The marks of the record: letters and strokes that a black and white printer and a copier keep. */
export const boxMarks: Readonly<Record<RecordBox['kind'], { readonly mark: string; readonly words: string }>> = {
  given: { mark: '✓', words: 'Given' },
  partly: { mark: '½', words: 'Part of it given' },
  'not-given': { mark: '✗', words: 'Not given' },
  extra: { mark: '+', words: 'Extra dose' },
  held: { mark: 'H', words: 'On hold' },
  open: { mark: '?', words: 'Nothing written down' },
  blank: { mark: '', words: 'To come' },
  none: { mark: '–', words: 'No dose that day' },
  off: { mark: 'Off', words: 'Off day' },
  choose: { mark: 'Pick', words: 'Days of this cycle not chosen yet' },
}
