import { households, people, type CastKey, type HouseholdKey } from '../prisma/seed/cast'

export { people, type CastKey, type HouseholdKey }

/** The address of a page of one of the cast's teams. */
export function pageOf(household: HouseholdKey, page: string): string {
  return `/teams/${households[household].teamId}/${page}`
}
