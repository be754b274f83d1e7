import type { Role } from '@/lib/auth/rights'

/** Only relatives act for the patient (security.md 2): a nurse or a helper does not. */
export function mayActForPatient(role: Role): boolean {
  return role === 'caregiver' || role === 'coordinator'
}
