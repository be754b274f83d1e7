/** A member as far as others need to know who did something. */
export interface TeamPerson {
  readonly userId: string
  readonly name: string
  /** Order of joining, from 0: gives the person's tint. */
  readonly position: number
}
