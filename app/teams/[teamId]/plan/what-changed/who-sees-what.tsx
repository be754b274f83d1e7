import { DisclosureCard } from '@/components/ui/disclosure-card'
import { isEmptyStory, sayStory, sumUp } from '@/lib/needs/change-story'
import type { WhatChanged } from '@/lib/needs/what-changed.data'
import { roleName } from '@/lib/team/role-words'

/** For the nurse: what each of the others will read. */
export function WhoSeesWhat({ others }: { readonly others: WhatChanged['others'] }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-md">What each of them will read</h2>
      {others.map(({ name, role, story }) => (
        <DisclosureCard
          key={name}
          title={name}
          term={roleName[role].toLowerCase()}
          headingLevel={3}
          lift="flat"
          summary={<span className="text-ink-2">{isEmptyStory(story) ? 'Nothing of this' : sumUp(story, 0)}</span>}
        >
          <p>{sayStory(story) ?? 'With what was chosen for them, none of this shows.'}</p>
        </DisclosureCard>
      ))}
    </section>
  )
}
