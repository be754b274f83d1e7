import { emergencyNumbers } from '@/lib/needs/red-flag-lines'
import type { NeedContent } from '@/lib/needs/visible-plan'
import type { Region } from '@/lib/text/region'

export type WarningSignsProps = { readonly flags: NeedContent['need']['red_flags']; readonly region: Region }

/** The warning signs of one need, in everybody's plan that shows it; the list for everyone stands on its own page. */
export function WarningSigns({ flags: { emergency, call_team_today: callToday }, region }: WarningSignsProps) {
  if (emergency.length + callToday.length === 0) return null
  return (
    <details>
      <summary className="min-h-hit py-3 font-semibold underline underline-offset-4">When to call about this</summary>
      <div className="grid gap-3">
        <Signs heading={`${emergencyNumbers(region).emergency} if`} signs={emergency} />
        <Signs heading="Call your team today if" signs={callToday} />
      </div>
    </details>
  )
}

function Signs({ heading, signs }: { readonly heading: string; readonly signs: readonly string[] }) {
  if (signs.length === 0) return null
  return (
    <div>
      <h4 className="font-semibold">{heading}</h4>
      <ul className="list-disc pl-6">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </div>
  )
}
