import { Temporal } from 'temporal-polyfill'

/** Instants and days as the database driver gives and takes them. No Date leaves a data file. */
export const instantOf = (column: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(column.getTime())

export const dayOf = (column: Date): Temporal.PlainDate => Temporal.PlainDate.from(column.toISOString().slice(0, 10))

export const columnOfInstant = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds)

export const columnOfDay = (day: Temporal.PlainDate): Date => new Date(`${day.toString()}T00:00:00Z`)
