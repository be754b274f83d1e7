import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { Banner } from '../ui/banner'

/** Above everything, for everyone: whom to call and why. One at a time, the others behind "and 1 more". */
export function RedFlags({ flags }: { readonly flags: readonly RaisedRedFlag[] }) {
  const [first, ...others] = flags.filter(({ asks }) => !asks)
  const questions = flags.filter(({ asks }) => asks)
  return (
    <>
      {first && (
        <Banner
          kind="red-flag"
          title={first.heading}
          more={
            others.length > 0 && (
              <details>
                <summary className="min-h-hit py-3 underline underline-offset-4">and {others.length} more</summary>
                <ul className="grid gap-2">
                  {others.map((flag) => (
                    <li key={flag.lineId}>
                      <b>{flag.heading}.</b> {flag.emergencyIf}
                    </li>
                  ))}
                </ul>
              </details>
            )
          }
        >
          {first.emergencyIf && <p>{first.emergencyIf}</p>}
        </Banner>
      )}
      {questions.length > 0 && (
        <Banner kind="notice" title="Ask about this">
          <ul className="grid gap-1">
            {questions.map((flag) => (
              <li key={flag.lineId}>
                {flag.heading} If so, call your team today. {flag.emergencyIf}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}
