import type { Access } from '@/lib/auth/access'
import type { MonitoredMedicine } from '@/lib/medications/tests.data'
import type { TestDate, TestResult } from '@/lib/medications/monitoring'
import { formatDay } from '@/lib/text/dates'
import { todayAt } from '@/lib/time/home-clock'

export function dayWords(day: TestDate['due'], access: Access): string {
  return formatDay(day, todayAt(access.clock))
}

/** The latest overdue date, else the first that is still to come. */
export function nextDate(dates: readonly TestDate[]): TestDate | undefined {
  return dates.findLast(({ state }) => state === 'overdue') ?? dates.find(({ state }) => state !== 'done')
}

/** Results that a report marked, the latest first: for the team to ask about, never judged here. */
export function markedResults({ tests }: MonitoredMedicine): readonly TestResult[] {
  return tests
    .flatMap(({ dates, unlinked }) => [...dates.flatMap(({ doneBy }) => doneBy ?? []), ...unlinked])
    .filter(({ isMarked }) => isMarked)
    .toSorted((a, b) => (a.testedOn.toString() < b.testedOn.toString() ? 1 : -1))
}

/** The formulary's names begin small: here they begin a line. */
export function testTitle(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
