import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'

export type EndedLinkProps = { readonly isSignedIn: boolean; readonly tooOften: boolean }

/** Unknown, used, taken back and too old look the same. */
export function EndedLink({ isSignedIn, tooOften }: EndedLinkProps) {
  return (
    <>
      <PageHeader title="This link does not work" />
      <p>
        {tooOften
          ? 'Several links that do not work were tried from here. Please wait 10 minutes before you try another.'
          : 'It may have been used already, taken back, or be older than 7 days. Ask whoever sent it for a new one.'}
      </p>
      <div className="mt-6">
        <ButtonLink href={(isSignedIn ? '/teams' : '/sign-in') as Route} variant="filled">
          {isSignedIn ? 'Your teams' : 'Sign in'}
        </ButtonLink>
      </div>
    </>
  )
}
