import { joinWords } from '@/lib/text/lists'
import { findMedicine, getMedicine } from './formulary'
import { findInteractions, type Severity } from './interactions'
import type { SafetyFacts } from './plan-for-notes'
import { latestVersion, type Regimen } from './regimen'
import { medicineTitle } from './regimen-words'
import type { SafetyNote } from './safety-note'

const severityWords: Readonly<Record<Severity, string>> = {
  contraindicated: 'Usually not given together',
  major: 'Can do serious harm together',
  moderate: 'Can trouble together',
  minor: 'A small effect together',
}

/** Every pair of the plan, and of what is used beside it, that the formulary has a note about (medications.md 14). */
export function pairNotes(regimens: readonly Regimen[], { usedBeside, reads }: SafetyFacts): SafetyNote[] {
  const byMedicine = Map.groupBy(
    regimens.filter(({ medicineId }) => medicineId !== null),
    ({ medicineId }) => medicineId ?? '',
  )
  return findInteractions([...byMedicine.keys(), ...usedBeside]).map(({ pair, severity, why, source, basis }) => {
    const lines = pair.flatMap((id) => byMedicine.get(id) ?? [])
    const versions = versionsKey(lines)
    const [first, second] = pair
    return {
      kind: 'pair',
      key: `pair ${first} ${second}`,
      regimenIds: lines.map(({ regimenId }) => regimenId),
      title: joinWords(pair.map((id) => medicineTitle(getMedicine(id).name))),
      words: `${severityWords[severity]}. ${why}`,
      ask: 'the prescriber or pharmacist',
      source: basis === 'read' ? source : 'General knowledge, not read in a source.',
      pair: {
        ...{ first, second, severity, versions },
        reads: reads.filter((read) => read.first === first && read.second === second && read.versions === versions),
      },
    }
  })
}

/** Changes with every edit of one of the lines, so that a note read under the old plan is shown again. */
function versionsKey(lines: readonly Regimen[]): string {
  return lines
    .map((regimen) => `${regimen.regimenId}:${latestVersion(regimen).version}`)
    .toSorted()
    .join(' ')
}

/** Lines with the same ingredient. Often wanted (regular and as needed): so it only says that there are several. */
export function duplicateNotes(regimens: readonly Regimen[]): SafetyNote[] {
  const byMedicine = Map.groupBy(regimens, ({ medicineId }) => medicineId ?? '')
  return [...byMedicine].flatMap(([medicineId, lines]): SafetyNote[] => {
    const entry = findMedicine(medicineId)
    if (!entry || lines.length < 2) return []
    return [
      {
        kind: 'duplicate',
        key: `duplicate ${medicineId}`,
        regimenIds: lines.map(({ regimenId }) => regimenId),
        title: `${medicineTitle(entry.name)} is in the plan ${lines.length === 2 ? 'twice' : `${lines.length} times`}`,
        words:
          'Several lines hold the same ingredient. That can be meant, for example regular and as needed. Are both meant, and what is the most in one day for all of them together?',
        ask: 'the prescriber or pharmacist',
        source: 'The plan itself: the same entry of the medicines list.',
      },
    ]
  })
}
