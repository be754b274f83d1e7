import type { Metadata, Route } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { defaultSetting } from '@/lib/needs/disclosure'
import { listDisclosure } from '@/lib/team/disclosure.data'
import { MemberSetting } from './member-setting'
import { OwnStageForm } from './own-stage-form'
import { SettingForm } from './setting-form'
import { settingCards } from './setting-words'

export const metadata: Metadata = { title: 'Who sees what' }

export default async function WhatWeSeePage({ params }: PageProps<'/teams/[teamId]/team/what-we-see'>) {
  const { teamId } = await params
  const access = await accessOrNotFound(teamId, 'disclosure:choose')
  const members = await listDisclosure(access)
  const self = members.find(({ userId }) => userId === access.userId)
  return (
    <div className="grid max-w-form gap-10">
      <div className="-mb-6">
        <PageHeader
          title="Who sees what"
          note={<TextLink href={`/teams/${teamId}/team` as Route}>Back to the team</TextLink>}
        />
        <p>
          Some people like to see what may come. Others like one step at a time. You choose, for yourself and for the
          others, and you can change it at any time. What to do in an emergency is always shown to everyone.
        </p>
      </div>
      {self && (
        <section className="grid gap-8">
          <h2>You</h2>
          <SettingForm
            {...{ teamId, userId: self.userId, version: self.version }}
            name="yourself"
            setting={self.setting ?? defaultSetting('patient')}
            legend="Which suits you today?"
            cards={settingCards(false)}
          />
          <OwnStageForm teamId={teamId} stage={self.seesStage ? 'shown' : 'hidden'} />
        </section>
      )}
      <section className="grid gap-4">
        <h2>The others</h2>
        {members
          .filter(({ userId }) => userId !== access.userId)
          .map((member) => (
            <MemberSetting key={member.userId} teamId={teamId} member={member} />
          ))}
      </section>
    </div>
  )
}
