import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { DefinitionFacts } from '@/components/ui/definition-facts'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readStageEntry, type EntryBeside } from '@/lib/staging/entries.data'
import { STAGE_PART_WORDS } from '@/lib/staging/stage-parts'
import { wordsOfKings, wordsOfMitos, type StageWords } from '@/lib/staging/stage-words'
import { formatDay, formatDayTime } from '@/lib/text/dates'
import { joinWords } from '@/lib/text/lists'
import { todayAt } from '@/lib/time/home-clock'
import { TakeEntryBackForm } from './take-entry-back-form'

export const metadata: Metadata = { title: 'A stage that was entered' }

export default async function StageEntryPage({ params }: PageProps<'/teams/[teamId]/stage/entries/[entryId]'>) {
  const { teamId, entryId } = await params
  const access = await accessOrNotFound(teamId, 'stage:see')
  const found = await readStageEntry(access, entryId)
  if (!found) notFound()
  const { entry, mayVoid } = found
  const { zone, region, now } = access.clock
  const { voided, parts, reason } = entry
  const words = entry.kings !== null ? wordsOfKings(entry.kings) : wordsOfMitos(entry.mitos ?? 0)
  return (
    <div className="mx-auto grid max-w-160 gap-6">
      <PageHeader
        title={`${words.name} for ${formatDay(entry.on, todayAt(access.clock))}`}
        note={`Entered by ${entry.enteredByName}, ${formatDayTime(entry.enteredAt, now, zone, region)}.`}
      />
      {voided && (
        <Banner kind="notice" title={`Taken back by ${voided.byName}, ${formatDayTime(voided.at, now, zone, region)}`}>
          <p>{voided.reason}</p>
          <p>It stays here to be seen. Stages and plan no longer rest on it.</p>
        </Banner>
      )}
      <Card title={words.meaning}>
        <DefinitionFacts
          facts={[
            { term: 'Rests on', value: reason === '' ? 'not said' : reason },
            ...(parts ? [{ term: 'Parts that were ticked', value: sayParts(parts) }] : []),
            { term: 'The answers of that day', value: derivedWords(found)?.name ?? 'none that settle it' },
          ]}
        />
      </Card>
      {mayVoid && <TakeEntryBackForm teamId={teamId} entryId={entryId} />}
      <p>
        <TextLink href={`/teams/${teamId}/stage`}>All answers</TextLink>
      </p>
    </div>
  )
}

function sayParts(parts: NonNullable<EntryBeside['entry']['parts']>): string {
  return parts.length === 0 ? 'none' : joinWords(parts.map((part) => STAGE_PART_WORDS[part]))
}

function derivedWords({ entry, derivedKings, derivedMitos }: EntryBeside): StageWords | null {
  if (entry.kings !== null) return derivedKings && wordsOfKings(derivedKings)
  return derivedMitos === null ? null : wordsOfMitos(derivedMitos)
}
