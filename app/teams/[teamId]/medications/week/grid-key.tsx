import { CellMarkIcon } from '@/components/medications/cell-mark'
import { hatch } from '@/components/medications/hatch'
import type { CellMark } from '@/lib/medications/cell-words'

const meanings: readonly { readonly mark: CellMark; readonly words: string }[] = [
  { mark: 'given', words: 'Given: time and who' },
  { mark: 'not-given', words: 'Not given, with the reason' },
  { mark: 'late', words: 'Late' },
  { mark: 'missed', words: 'Nothing written down' },
  { mark: 'planned', words: 'Planned' },
]

/** What the marks of the grid mean. */
export function GridKey() {
  return (
    <ul aria-label="Key" className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {meanings.map(({ mark, words }) => (
        <li key={mark} className="flex items-center gap-2">
          <CellMarkIcon mark={mark} />
          {words}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={`size-6 rounded-tag border ${hatch}`} />
        Off days of a cycle
      </li>
    </ul>
  )
}
