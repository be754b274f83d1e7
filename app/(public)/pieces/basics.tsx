import Check from 'lucide-react/icons/check'
import Clock from 'lucide-react/icons/clock'
import KeyRound from 'lucide-react/icons/key-round'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import Phone from 'lucide-react/icons/phone'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ButtonRow } from '@/components/ui/button-row'
import { Icon } from '@/components/ui/icon'
import { Mark, type MarkShape, type MarkState } from '@/components/ui/mark'
import { PersonChip } from '@/components/ui/person-chip'
import { Tag } from '@/components/ui/tag'
import { everybody } from './people'
import { Piece } from './piece'

const states: readonly (readonly [MarkState, string])[] = [
  ['open', 'Planned'],
  ['now', 'Now'],
  ['late', 'Late'],
  ['done', 'Given or done'],
  ['not-given', 'Not given'],
  ['held', 'On hold'],
  ['dashed', 'Nobody yet, or waiting to be sent'],
]

const shapes: readonly MarkShape[] = ['round', 'square', 'diamond']

export function Basics() {
  return (
    <>
      <Piece title="Marks on the margin line">
        <ul className="grid gap-3">
          {states.map(([state, words]) => (
            <li key={state} className="flex items-center gap-3">
              {shapes.map((shape) => (
                <Mark key={shape} shape={shape} state={state} />
              ))}
              <span>{words}</span>
            </li>
          ))}
        </ul>
      </Piece>

      <Piece title="Buttons">
        <ButtonRow>
          <Button variant="filled">Mark as given</Button>
          <Button>I’ll do it</Button>
          <Button variant="quiet">Record it anyway</Button>
        </ButtonRow>
        <ButtonRow>
          <ButtonLink href="tel:5550142" variant="help" icon={<Icon of={Phone} />}>
            Call 555 0142, ALS clinic
          </ButtonLink>
          <Button variant="help-outlined">When to call 911</Button>
        </ButtonRow>
        <ButtonRow>
          <Button icon={<Icon of={KeyRound} />} width="full">
            Use a passkey
          </Button>
          <Button aria-disabled="true">Saving…</Button>
          <form>
            <SubmitButton>Send this form</SubmitButton>
          </form>
        </ButtonRow>
      </Piece>

      <Piece title="Tags">
        <div className="flex flex-wrap gap-3">
          <Tag tone="late" icon={<Icon of={Clock} />}>
            Late: still to do
          </Tag>
          <Tag tone="done" icon={<Icon of={Check} />}>
            Given by Tom, 6:34 am
          </Tag>
          <Tag tone="soon">Talking about it</Tag>
          <Tag tone="now">Today</Tag>
          <Tag>Not given: asleep</Tag>
          <Tag tone="urgent" icon={<Icon of={OctagonAlert} />}>
            Call today
          </Tag>
        </div>
      </Piece>

      <Piece title="People">
        <div className="flex flex-wrap gap-4">
          {everybody.map((person) => (
            <PersonChip key={person.name} person={person} />
          ))}
          <PersonChip person="nobody" />
          <PersonChip person={{ name: 'Amir', position: 6, initials: 'Am' }} size="large" note="1:00 to 5:00 pm" />
          <PersonChip person="nobody" size="large" note="5:00 to 7:00 pm" />
        </div>
      </Piece>
    </>
  )
}
