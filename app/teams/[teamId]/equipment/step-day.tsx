import type { Temporal } from 'temporal-polyfill'
import { monthName } from '@/lib/text/dates'

/** A day in the margin: "5 Jan", with the year below when it is not this one. The month goes below where it is narrow. */
export function StepDay({ on, today }: { readonly on: Temporal.PlainDate; readonly today: Temporal.PlainDate }) {
  return (
    <time dateTime={on.toString()} className="block leading-tight font-semibold">
      <span className="block sm:inline fold:inline">{on.day} </span>
      {monthName(on).slice(0, 3)}
      {on.year !== today.year && <span className="block text-sm font-normal text-ink-2 fold:inline"> {on.year}</span>}
    </time>
  )
}
