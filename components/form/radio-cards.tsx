import type { ReactNode } from 'react'
import { classes } from '../ui/classes'
import { FieldError } from './field-error'
import { controlAttributes, problemLook, type FieldProps } from './field-frame'

export type RadioCard = {
  readonly value: string
  readonly words: ReactNode
  /** A second, lighter line. */
  readonly note?: ReactNode
  /** The key that chooses it, drawn on a cap: "3". Needs `AnswerKeys` on the page. */
  readonly keyCap?: string
  /** Below the words: a `Tag` such as "Last time, 16 August". */
  readonly tag?: ReactNode
}

export type RadioCardsProps = FieldProps & { readonly cards: readonly RadioCard[]; readonly defaultValue?: string }

/** The look of a large answer, shared with `AnswerButtons`. */
export const answerLook =
  'flex min-h-[max(var(--hit),4.5rem)] w-full items-center gap-x-4 gap-y-2 fold:flex-wrap rounded-card border-2 border-edge bg-sheet px-4 py-3 text-left shadow-lift hover:border-act has-checked:border-act has-checked:bg-act-soft'

/** What stands on a large answer: the key cap, the words, a lighter line, a tag. */
export function AnswerWords({ words, note, keyCap, tag }: Omit<RadioCard, 'value'>) {
  return (
    <>
      {keyCap && <KeyCap>{keyCap}</KeyCap>}
      <span className="min-w-0 leading-tight">
        <span className="text-md font-semibold">{words}</span>
        {note && <span className="mt-1 block text-ink-2">{note}</span>}
        {tag && <span className="mt-2 block">{tag}</span>}
      </span>
    </>
  )
}

function KeyCap({ children }: { readonly children: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-11 shrink-0 place-items-center rounded-tag border border-b-3 border-edge bg-inset leading-none"
    >
      {children}
    </span>
  )
}

/** One choice of several as large cards, to be sent with a button. */
export function RadioCards({ label, name, id = name, hint, error, required, cards, defaultValue }: RadioCardsProps) {
  return (
    <fieldset
      aria-describedby={controlAttributes({ name, id, hint, error })['aria-describedby']}
      className={classes('grid min-w-0 gap-gap', error && problemLook)}
    >
      <legend className="mb-2 font-semibold">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} words={error} />
      {cards.map(({ value, ...card }, index) => (
        <label key={value} className={answerLook}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? id : undefined}
            value={value}
            required={required}
            defaultChecked={value === defaultValue}
            data-key={card.keyCap}
            aria-keyshortcuts={card.keyCap}
            className="size-6 shrink-0 accent-(--act)"
          />
          <AnswerWords {...card} />
        </label>
      ))}
    </fieldset>
  )
}
