import ArrowRight from 'lucide-react/icons/arrow-right'
import type { Metadata, Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { isUuid } from '@/lib/auth/access'
import { listPhrases, readSaid } from '@/lib/phrases/phrases.data'
import { isGaze } from '../../../read-display'
import { GazeSay } from '../gaze/gaze-say'
import { GazeSaid } from '../gaze/gaze-said'
import { PhraseTiles } from './phrase-tiles'
import { SaidPanel } from './said-panel'

export const metadata: Metadata = { title: 'Say something' }

/** Tiles that speak. What asks for something is a task for the team with the same activation. */
export default async function SayPage({ params, searchParams }: PageProps<'/teams/[teamId]/say'>) {
  const { teamId } = await params
  const query = await searchParams
  const access = await accessOrNotFound(teamId, 'tasks:manage')
  const { phrases, said } =
    typeof query.said === 'string' && isUuid(query.said)
      ? await readSaid(access, query.said)
      : { phrases: await listPhrases(access), said: null }
  if (await isGaze())
    return said ? <GazeSaid teamId={teamId} said={said} /> : <GazeSay teamId={teamId} phrases={phrases} query={query} />
  return (
    <>
      <PageHeader
        title="Say something"
        note="The device speaks. What asks for something becomes a task for the team."
        actions={
          access.may('team:manage') && (
            <ButtonLink href={`/teams/${teamId}/say/edit` as Route}>Change the tiles</ButtonLink>
          )
        }
      />
      {said && <SaidPanel teamId={teamId} said={said} />}
      <PhraseTiles teamId={teamId} phrases={phrases} />
      <p className="mt-6">
        <TextLink href={'/board' as Route} className="inline-flex min-h-hit items-center gap-2 font-semibold">
          Yes, no and point board <ArrowRight aria-hidden size="1.2em" />
        </TextLink>
      </p>
    </>
  )
}
