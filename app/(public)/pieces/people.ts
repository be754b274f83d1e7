import type { PersonOnScreen } from '@/components/ui/person-chip'

/** Invented people for the page of pieces. */
export const ines: PersonOnScreen = { name: 'Ines', position: 0 }
export const tom: PersonOnScreen = { name: 'Tom', position: 1 }
export const ana: PersonOnScreen = { name: 'Ana', position: 2 }
export const joy: PersonOnScreen = { name: 'Joy', position: 3 }
export const ben: PersonOnScreen = { name: 'Ben', position: 4 }
export const grace: PersonOnScreen = { name: 'Grace', position: 5 }

export const everybody: readonly PersonOnScreen[] = [ines, tom, ana, joy, ben, grace]
