import type { Metadata } from 'next'
import { RedFlags } from '@/components/needs/red-flags'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { accessOrNotFound } from '@/lib/auth/guards'
import { redFlagList, type RedFlagLine } from '@/lib/needs/red-flag-lines'
import { readWhenToCall } from '@/lib/needs/red-flags.data'

export const metadata: Metadata = { title: 'When to call' }

/** The list of needs.md 8: the same for everyone in the team, whatever they chose or were given to see. */
export default async function WhenToCallPage({ params }: PageProps<'/teams/[teamId]/when-to-call'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'team:see')
  const { raised, signs } = await readWhenToCall(access)
  const { emergency, crisis, emergencyLines, callTodayLines, alongside } = redFlagList(access.clock.region)
  return (
    <div className="grid max-w-160 gap-6">
      <PageHeader title="When to call" note="The same list for everyone in the team." />
      <RedFlags flags={raised} />
      <Card title={`${emergency} now`}>
        <Lines lines={emergencyLines} />
        <p className="mt-3">{alongside}</p>
      </Card>
      <Card title="Call your team today">
        <Lines lines={callTodayLines} />
      </Card>
      {signs && (signs.emergency.length > 0 || signs.callTeamToday.length > 0) && (
        <Card title="From your plan">
          <Signs heading={`${emergency} now if`} signs={signs.emergency} />
          <Signs heading="Call your team today if" signs={signs.callTeamToday} />
        </Card>
      )}
      <Card title="Somebody to talk to">
        <p>
          {crisis}, day or night, when things feel too hard. It is for the person with ALS and for everyone around them.
        </p>
      </Card>
    </div>
  )
}

function Signs({ heading, signs }: { readonly heading: string; readonly signs: readonly string[] }) {
  if (signs.length === 0) return null
  return (
    <section className="not-first:mt-4">
      <h3 className="text-base font-semibold">{heading}</h3>
      <Lines lines={signs.map((words) => ({ id: words, words }))} />
    </section>
  )
}

function Lines({ lines }: { readonly lines: readonly Pick<RedFlagLine, 'id' | 'words'>[] }) {
  return (
    <ul className="grid gap-1.5 pl-6 [list-style:disc]">
      {lines.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  )
}
