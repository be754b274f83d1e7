/** What a dose may be linked to (medications.md 3). Without imports: the form in the browser needs it too. */
export const meals = ['breakfast', 'lunch', 'dinner', 'bedtime'] as const
