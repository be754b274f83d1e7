import type { RaisedRedFlag } from '@/lib/needs/red-flags'
import { Banner } from '../ui/banner'

export type RedFlagsProps = {
  readonly flags: readonly RaisedRedFlag[]
  /** Who noted what raised it, and when; for those who may see the plan. */
  readonly noted?: (flag: RaisedRedFlag) => string | null
}

/** Above everything, for everyone: whom to call and why. One at a time, the others behind "and 1 more". */
export function RedFlags({ flags, noted = () => null }: RedFlagsProps) {
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
                      <b>{flag.heading}.</b> {flag.emergencyIf} {noted(flag)}
                    </li>
                  ))}
                </ul>
              </details>
            )
          }
        >
          {first.emergencyIf && <p>{first.emergencyIf}</p>}
          {noted(first) && <p>{noted(first)}</p>}
        </Banner>
      )}
      {questions.length > 0 && (
        <Banner kind="notice" title="Ask about this">
          <ul className="grid gap-1">
            {questions.map((flag) => (
              <li key={flag.lineId}>
                {flag.heading} If so, call your team today. {flag.emergencyIf} {noted(flag)}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}
