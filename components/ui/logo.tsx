/** Two people side by side, the one a little smaller: drawn with tokens, so that it follows the theme. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 text-md font-bold tracking-tight text-ink">
      <svg viewBox="0 0 26 30" aria-hidden="true" className="h-7 w-6.5 shrink-0" strokeLinecap="round">
        <circle cx="8" cy="4.5" r="3.25" fill="var(--act)" />
        <path d="M8 13v12.5" stroke="var(--act)" strokeWidth="5.5" />
        <circle cx="18.5" cy="9.75" r="2.75" fill="var(--margin)" />
        <path d="M18.5 17v8.5" stroke="var(--margin)" strokeWidth="5" />
      </svg>
      Alongside
    </span>
  )
}
