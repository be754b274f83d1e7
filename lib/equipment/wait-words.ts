const space = '\u00a0'

/** "the same day", "12 days", "3 weeks", "about 7 weeks": how long a wait was. Weeks stand beside usual lead times. */
export function waitWords(days: number): string {
  if (days === 0) return 'the same day'
  if (days < 14) return `${days}${space}${days === 1 ? 'day' : 'days'}`
  const weeks = Math.round(days / 7)
  return `${days % 7 === 0 ? '' : 'about '}${weeks}${space}weeks`
}
