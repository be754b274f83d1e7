import { RedFlags } from '@/components/needs/red-flags'
import { CellMarkIcon } from '@/components/medications/cell-mark'
import { CycleStrip, type CycleBox } from '@/components/medications/cycle-strip'
import { PatchSitePicture } from '@/components/medications/patch-site-picture'
import { ConfirmFirst } from '@/components/ui/confirm-first'
import { QrPicture } from '@/components/ui/qr-picture'
import type { CellMark } from '@/lib/medications/cell-words'
import { drawQr } from '@/lib/qr/qr-path'
import { Piece } from './piece'

const cells: readonly (readonly [CellMark, string])[] = [
  ['given', '6:34, Tom'],
  ['partly', 'Partly given'],
  ['extra', 'Extra dose'],
  ['not-given', 'Not given, asleep'],
  ['due', 'Due by 11:00'],
  ['claimed', 'Joy is giving'],
  ['late', 'Late, to do'],
  ['missed', 'Nothing recorded'],
  ['planned', 'Planned'],
  ['held', 'On hold'],
]

const days: readonly CycleBox[] = ['given', 'not-given', 'unrecorded', 'planned', 'rest', 'choose', 'off', 'off']

/** What the pages of medicines are made of. */
export function Medicines() {
  return (
    <>
      <Piece title="Doses in a grid">
        <ul className="grid grid-cols-2 gap-2">
          {cells.map(([mark, words]) => (
            <li key={mark} className="flex items-center gap-2">
              <CellMarkIcon mark={mark} />
              {words}
            </li>
          ))}
        </ul>
      </Piece>
      <Piece title="A cycle">
        <CycleStrip
          medicine="Edaravone"
          where="Cycle 3, day 4 of 8"
          done="1 of 6 doses done"
          boxes={days.map((kind, index) => ({ key: String(index), kind, isToday: index === 3 }))}
          window={6}
          windowWords="Dose days, 12 to 17 November"
          offWords="Off, 18 and 19 November"
          next={[{ term: 'Next cycle', value: 'Fri 20 Nov' }]}
        />
      </Piece>
      <Piece title="Where a patch goes">
        <PatchSitePicture
          legend="Which places take turns?"
          sites={['behind left ear', 'behind right ear', 'left upper arm'].map((site, index) => ({
            site,
            name: `site${index + 1}`,
            isChosen: index < 2,
            key: site,
          }))}
        />
      </Piece>
      <Piece title="Red flags">
        <RedFlags
          flags={[
            {
              lineId: 'morning-headaches',
              severity: 'call-today',
              heading: 'Call your team today: new morning headaches',
              emergencyIf: 'Call 911 if breathing is hard at rest.',
              asks: false,
              raisedBy: [],
            },
          ]}
        />
      </Piece>
      <Piece title="Before a dangerous act, and a code">
        <ConfirmFirst next="/pieces" what="Changing a role" />
        <QrPicture {...drawQr('Alongside')} label="A code that says Alongside" />
      </Piece>
    </>
  )
}
