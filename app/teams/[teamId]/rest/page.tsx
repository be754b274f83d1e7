import ArrowRight from 'lucide-react/icons/arrow-right'
import type { Metadata, Route } from 'next'
import { GazePage } from '@/components/gaze/gaze-page'
import { GazeTile } from '@/components/gaze/gaze-tile'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { isGaze } from '../../../read-display'

export const metadata: Metadata = { title: 'Pause' }

/** Gaze is paused: only help and the way on can be chosen, at two opposite corners. */
export default async function RestPage({ params }: PageProps<'/teams/[teamId]/rest'>) {
  const { teamId } = await params
  await accessOrNotFound(teamId)
  const today = `/teams/${teamId}/today` as Route
  if (!(await isGaze()))
    return (
      <>
        <PageHeader title="Pause" note="Pages for eye gaze can be paused here. This device shows other pages." />
        <ButtonLink href={today}>Go to today</ButtonLink>
      </>
    )
  return (
    <GazePage
      title="Gaze is paused. Look around as you like"
      last={<GazeTile kind="move" href={today} icon={<Icon of={ArrowRight} />} words="Go on" />}
    >
      {[]}
    </GazePage>
  )
}
