import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type StatusOption = { readonly value: string; readonly words: string }

/** The five answers to "Where are you with this?"; the values are those of a need's status. */
export const needStatusOptions: readonly StatusOption[] = [
  { value: 'none', words: 'Not started' },
  { value: 'discussing', words: 'Talking about it' },
  { value: 'in_progress', words: 'On its way' },
  { value: 'in_place', words: 'We have this' },
  { value: 'declined', words: 'Not for now' },
]

export type StatusControlProps = {
  readonly name?: string
  readonly legend?: string
  readonly value: string
  readonly options?: readonly StatusOption[]
  /** Shown only while the last option is chosen: when to ask again. */
  readonly whenLast?: ReactNode
}

/** Radio buttons in one frame, chosen one solid with a tick. Stacked where it is narrow. */
export function StatusControl({
  name = 'status',
  legend = 'Where are you with this?',
  value,
  options = needStatusOptions,
  whenLast,
}: StatusControlProps) {
  const last = options.at(-1)?.value
  return (
    <fieldset className="group/status @container min-w-0">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="flex flex-col overflow-clip rounded-control border-2 border-edge bg-sheet [overflow-clip-margin:8px] @2xl:flex-row">
        {options.map((option) => (
          <label
            key={option.value}
            className="group/option flex min-h-hit grow items-center gap-2 border-edge px-4 py-2 leading-tight font-medium not-first:border-t has-checked:bg-act has-checked:font-semibold has-checked:text-on-act has-focus-visible:z-1 @2xl:justify-center @2xl:px-2.5 @2xl:text-sm @2xl:not-first:border-t-0 @2xl:not-first:border-l"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              data-last={option.value === last ? '' : undefined}
              className="visually-hidden-control sr-only"
            />
            <span className="hidden group-has-checked/option:inline">
              <Icon of={Check} />
            </span>
            {option.words}
          </label>
        ))}
      </div>
      {whenLast && <div className="mt-4 hidden group-has-[[data-last]:checked]/status:block">{whenLast}</div>}
    </fieldset>
  )
}
