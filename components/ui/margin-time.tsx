export type MarginTimeProps = {
  /** As `formatTime` writes it: "9:00 am" or "09:00". */
  readonly time: string
  /** The same instant for machines, ISO 8601. */
  readonly dateTime?: string
}

/** A time of day in the margin: the hour stands out, "am" and "pm" below it. */
export function MarginTime({ time, dateTime }: MarginTimeProps) {
  const [clock, half] = time.split('\u00a0')
  return (
    <time dateTime={dateTime} className="block leading-tight font-semibold">
      {clock}
      {half && <span className="block text-sm font-normal text-ink-2 fold:inline">{`\u00a0${half}`}</span>}
    </time>
  )
}
