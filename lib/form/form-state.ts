/** What a form says after it was sent. Everything that was typed comes back, except passwords and codes. */
export interface FormState {
  /** Counts the answers, so that a select can be made anew after a refusal. */
  readonly submission: number
  readonly status: 'idle' | 'done' | 'ask' | 'refused'
  readonly message?: string
  /** What to do next, one sentence a field. */
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

export const idle: FormState = { submission: 0, status: 'idle', errors: {}, values: {} }

/** What an action's work says back. `ask` keeps everything and wants one more word from the person. */
export type FormAnswer =
  /** `show`: what the next screen needs once, for example a new link. It comes back as `values`. */
  | { readonly done: string; readonly show?: Readonly<Record<string, string>> }
  | { readonly ask: string }
  | { readonly refused: string; readonly errors?: Readonly<Partial<Record<string, string>>> }
