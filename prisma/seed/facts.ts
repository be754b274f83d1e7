import type { HouseholdKey } from './cast'

export interface SeedFact {
  readonly field: string
  readonly value: boolean | number | string
  readonly weeksAgo: number
}

/** Measures, symptoms and circumstances by their names in needs.md 3. */
export const facts: Readonly<Record<HouseholdKey, readonly SeedFact[]>> = {
  okafor: [
    { field: 'profile.has_caregiver', value: true, weeksAgo: 70 },
    { field: 'profile.has_children', value: false, weeksAgo: 70 },
    { field: 'profile.drives', value: true, weeksAgo: 70 },
    { field: 'profile.working', value: false, weeksAgo: 70 },
    { field: 'profile.veteran', value: false, weeksAgo: 70 },
    { field: 'profile.lives_alone', value: false, weeksAgo: 70 },
    { field: 'alsfrsr.gastrostomy', value: false, weeksAgo: 70 },
    { field: 'niv', value: false, weeksAgo: 70 },
    { field: 'measures.fvc_pct', value: 84, weeksAgo: 25 },
    { field: 'measures.fvc_pct', value: 72, weeksAgo: 1 },
    { field: 'measures.weight_loss_pct', value: 4.2, weeksAgo: 1 },
    { field: 'measures.falls_3mo', value: 1, weeksAgo: 1 },
    { field: 'sym.stumbling', value: true, weeksAgo: 12 },
    { field: 'sym.cramps', value: true, weeksAgo: 12 },
    { field: 'measures.usual_weight_kg', value: 79.8, weeksAgo: 70 },
    { field: 'measures.height_cm', value: 175.3, weeksAgo: 70 },
    { field: 'measures.weight_kg', value: 79.4, weeksAgo: 52 },
    { field: 'measures.weight_kg', value: 78.6, weeksAgo: 38 },
    { field: 'measures.weight_kg', value: 78, weeksAgo: 25 },
    { field: 'measures.weight_kg', value: 76.4, weeksAgo: 1 },
    { field: 'measures.falls_3mo', value: 0, weeksAgo: 25 },
  ],
  castillo: [
    { field: 'profile.has_caregiver', value: true, weeksAgo: 120 },
    { field: 'profile.has_children', value: true, weeksAgo: 120 },
    { field: 'profile.drives', value: false, weeksAgo: 40 },
    { field: 'profile.veteran', value: true, weeksAgo: 120 },
    { field: 'alsfrsr.gastrostomy', value: true, weeksAgo: 70 },
    { field: 'niv', value: true, weeksAgo: 40 },
    { field: 'measures.fvc_pct', value: 38, weeksAgo: 40 },
    { field: 'measures.niv_hours_per_day', value: 18, weeksAgo: 9 },
    { field: 'sym.saliva_choking', value: true, weeksAgo: 9 },
    { field: 'sym.morning_headache', value: true, weeksAgo: 0 },
    { field: 'choice.feeding_tube', value: 'yes', weeksAgo: 72 },
    { field: 'choice.invasive_ventilation', value: 'undecided', weeksAgo: 40 },
  ],
  halloran: [{ field: 'profile.has_caregiver', value: true, weeksAgo: 60 }],
  lindqvist: [],
}
