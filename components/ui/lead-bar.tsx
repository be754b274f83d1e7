export type LeadBarProps = { readonly shortestWeeks: number; readonly longestWeeks: number }

/** How long something usually takes to get, in words. */
export function leadTimeWords({ shortestWeeks, longestWeeks }: LeadBarProps): string {
  if (longestWeeks === 0) return 'The same week'
  if (shortestWeeks === longestWeeks) return longestWeeks === 1 ? 'About 1 week' : `About ${longestWeeks} weeks`
  if (shortestWeeks === 0) return longestWeeks === 1 ? 'Up to 1 week' : `Up to ${longestWeeks} weeks`
  return `${shortestWeeks} to ${longestWeeks} weeks`
}

/** Solid up to the shortest time, hatched up to the longest. The words say it; the bar is for the eye. */
export function LeadBar({ shortestWeeks, longestWeeks }: LeadBarProps) {
  const solid = longestWeeks === 0 ? 100 : (shortestWeeks / longestWeeks) * 100
  return (
    <span className="block">
      <span className="font-semibold">{leadTimeWords({ shortestWeeks, longestWeeks })}</span>
      <span
        aria-hidden="true"
        className="hatched mt-1.5 block h-2.5 max-w-44 overflow-hidden rounded-full border border-act"
      >
        {/* A width attribute, since the security policy of the pages may refuse style attributes. */}
        <svg className="block size-full">
          <rect width={`${solid}%`} height="100%" fill="var(--act)" />
        </svg>
      </span>
    </span>
  )
}
