import type { DayDose, UnplannedDose } from './day-dose'
import type { GridCell, GridMedicine } from './dose-grid'
import type { TakenBack } from './taken-back'

/**
 * One box of the printed record. `blank`: to be written in by hand. `none`: nothing is due. `open`: its time has
 * passed with nothing written down.
 */
export interface RecordBox {
  readonly kind: 'given' | 'partly' | 'not-given' | 'extra' | 'held' | 'open' | 'blank' | 'none' | 'off' | 'choose'
  /** Who recorded it. */
  readonly by: string | null
  /** Number of its remark below the grid. */
  readonly remark: number | null
}

export type Remark =
  | { readonly kind: 'dose'; readonly number: number; readonly dose: DayDose }
  | { readonly kind: 'other'; readonly number: number; readonly entry: UnplannedDose }
  | { readonly kind: 'taken-back'; readonly number: number; readonly entry: TakenBackOf }

export interface RecordRow {
  readonly time: string | null
  readonly isPlanned: boolean
  /** For each day, one box for each dose of it; none where there is nothing to say. */
  readonly days: readonly { readonly on: string; readonly boxes: readonly RecordBox[] }[]
}

export interface RecordMedicine {
  readonly medicine: GridMedicine
  readonly rows: readonly RecordRow[]
}

export interface RecordSheet {
  readonly medicines: readonly RecordMedicine[]
  /** What a box cannot say: reasons, other times, parts, doses besides the plan, entries that were taken back. */
  readonly remarks: readonly Remark[]
}

type TakenBackOf = TakenBack & { readonly medicine: string }

/** A remark where what happened is not simply "given on time". */
function wantsRemark({ state, entry }: DayDose): boolean {
  if (!entry) return false
  return state !== 'given' || entry.reason !== null || entry.flags.length > 0
}

/**
 * The record as a sheet: who gave what on which day in a box, everything else in numbered remarks.
 *
 * @param takenBack entries of these days that somebody took back, in order of the time given: both stay visible
 */
export function recordSheet(medicines: readonly GridMedicine[], takenBack: readonly TakenBackOf[]): RecordSheet {
  const remarks: Remark[] = []
  const number = () => remarks.length + 1
  const boxOfDose = (dose: DayDose): RecordBox => {
    const { entry, state } = dose
    if (!entry) {
      if (state === 'held') return { kind: 'held', by: null, remark: null }
      return { kind: state === 'missed' || state === 'overdue' ? 'open' : 'blank', by: null, remark: null }
    }
    const remark = wantsRemark(dose) ? number() : null
    if (remark !== null) remarks.push({ kind: 'dose', number: remark, dose })
    const kind = entry.kind === 'not_given' ? 'not-given' : entry.kind
    return { kind, by: entry.by.name, remark }
  }
  const boxOfOther = (entry: UnplannedDose): RecordBox => {
    const remark = number()
    remarks.push({ kind: 'other', number: remark, entry })
    return { kind: entry.kind === 'extra' ? 'extra' : 'given', by: entry.by.name, remark }
  }
  const boxesOf = (cell: GridCell): readonly RecordBox[] => {
    const boxes = [...cell.doses.map(boxOfDose), ...cell.others.map(boxOfOther)]
    if (boxes.length > 0 || cell.empty === null || cell.empty === 'outside') return boxes
    const kind = cell.empty === 'no-dose' ? 'none' : cell.empty
    return [{ kind, by: null, remark: null }]
  }
  const sheet = medicines.map((medicine) => ({
    medicine,
    rows: medicine.rows.map(({ time, kind, cells }) => ({
      time,
      isPlanned: kind === 'planned',
      days: cells.map((cell) => ({ on: cell.on, boxes: boxesOf(cell) })),
    })),
  }))
  for (const entry of takenBack) remarks.push({ kind: 'taken-back', number: number(), entry })
  return { medicines: sheet, remarks }
}
