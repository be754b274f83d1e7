import type { Domain } from './knowledge'

/** The parts of life a need belongs to, in the order and words in which people see them. */
export const DOMAIN_NAMES: Readonly<Record<Domain, string>> = {
  mobility: 'Moving',
  breathing: 'Breathing',
  nutrition: 'Eating',
  communication: 'Talking',
  'daily-living': 'Daily living',
  'emotional/cognitive': 'Mind and mood',
  planning: 'Planning',
  caregiver: 'Caregivers',
  safety: 'Safety',
}

export const DOMAINS_IN_ORDER = Object.keys(DOMAIN_NAMES) as readonly Domain[]
