import { DisclosureCard } from '@/components/ui/disclosure-card'
import { defaultSetting, SETTING_WORDS } from '@/lib/needs/disclosure'
import { roleName } from '@/lib/team/role-words'
import type { DisclosureOfMember } from '@/lib/team/disclosure.data'
import { SettingForm } from './setting-form'
import { settingCards } from './setting-words'

export type MemberSettingProps = { readonly teamId: string; readonly member: DisclosureOfMember }

/** How much of the future one of the others sees. */
export function MemberSetting({ teamId, member }: MemberSettingProps) {
  const { userId, name, role, version } = member
  const fixed = fixedWords(member)
  const now = role === 'nurse' ? 'everything' : (member.setting ?? defaultSetting(role))
  return (
    <DisclosureCard
      title={name}
      term={roleName[role].toLowerCase()}
      headingLevel={3}
      group="members"
      summary={
        <p className="text-ink-2">
          {fixed ?? `${SETTING_WORDS[now]}${member.setting === null ? ', until you choose' : ''}`}
        </p>
      }
    >
      {fixed ? (
        <p>{whyFixed(member)}</p>
      ) : (
        <SettingForm
          {...{ teamId, userId, name, version }}
          setting={now}
          legend={`How much may ${name} see?`}
          cards={settingCards(role === 'helper' && member.setting === null)}
        />
      )}
    </DisclosureCard>
  )
}

function fixedWords({ role, seesPlan }: DisclosureOfMember): string | undefined {
  if (role === 'nurse') return 'Sees everything'
  return seesPlan ? undefined : 'Does not see the plan'
}

function whyFixed({ role, name }: DisclosureOfMember): string {
  return role === 'nurse'
    ? `${name} is a nurse here and needs the whole picture to care for you.`
    : `${name} sees tasks only. To let ${name} see the plan, change what ${name} may do on the team page.`
}
