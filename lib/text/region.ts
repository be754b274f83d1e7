/** Where a home is, as far as words and formats differ: the `region` of a care team. */
export type Region = 'US' | 'UK' | 'other'
