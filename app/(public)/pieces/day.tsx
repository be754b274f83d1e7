import ArrowLeftRight from 'lucide-react/icons/arrow-left-right'
import Utensils from 'lucide-react/icons/utensils'
import { DoseRow } from '@/components/medications/dose-row'
import { TaskRow } from '@/components/tasks/task-row'
import { Button } from '@/components/ui/button'
import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { MarginList } from '@/components/ui/margin-list'
import { ana, ben, joy, tom } from './people'

const patch = {
  key: 'patch',
  icon: <Icon of={ArrowLeftRight} />,
  words: (
    <>
      Old one off, left ear. New one on, <b>right ear</b>.
    </>
  ),
}

const food = {
  key: 'food',
  icon: <Icon of={Utensils} />,
  words: (
    <>
      No food from <b>8:00 to 11:00 am</b>. Water is fine.
    </>
  ),
}

/** A day with every state of a dose, a task and a visit on it. */
export function Day() {
  return (
    <div>
      <MarginList heading="Still to do" note="2">
        <DoseRow
          state="late"
          time={'7:30\u00a0am'}
          medicine="Scopolamine patch"
          amount="1 patch"
          facts={[patch]}
          actions={
            <>
              <Button variant="filled">Record the change</Button>
              <Button>I am doing this now</Button>
            </>
          }
        />
        <DoseRow
          state="after-cutoff"
          time={'2:00\u00a0am'}
          medicine="Gabapentin"
          amount={'300\u00a0mg, 1\u00a0capsule'}
          actions={<Button variant="filled">Record what happened</Button>}
        />
      </MarginList>
      <MarginList heading={<Highlight>Now</Highlight>} note={'until 11:00\u00a0am'}>
        <DoseRow
          state="claimed"
          time={'9:00\u00a0am'}
          medicine="Baclofen"
          amount={'10\u00a0mg, 1\u00a0tablet'}
          claim={{ person: joy, words: <>Started 9:38&nbsp;am. Please leave it to her.</> }}
          actions={<Button variant="quiet">Record it anyway</Button>}
        />
        <DoseRow
          state="due"
          time={'10:00\u00a0am'}
          medicine="Riluzole"
          amount={'50\u00a0mg, 1\u00a0tablet'}
          facts={[food]}
          actions={
            <>
              <Button variant="filled">Mark as given</Button>
              <Button>I am giving this now</Button>
            </>
          }
        />
        <TaskRow
          state="up-for-grabs"
          when="now"
          time={'10:15\u00a0am'}
          title="Leg and arm stretches"
          note="Task, about 15 minutes."
          actions={<Button>I’ll do it</Button>}
        />
        <TaskRow
          state="just-lost"
          when="now"
          time={'10:30\u00a0am'}
          title="Fetch thickener from the pharmacy"
          person={ben}
          note="You can close this row."
        />
      </MarginList>
      <MarginList heading="Later today" note="4">
        <TaskRow
          state="taken"
          when="later"
          shape="diamond"
          time={'11:30\u00a0am'}
          title="Home visit: Sam Ruiz"
          person={tom}
          note="Physical therapist"
        />
        <TaskRow
          state="taken"
          when="later"
          time={'1:30\u00a0pm'}
          title="Call the pharmacy"
          person={ana}
          actions={<Button>Give it back</Button>}
        />
        <TaskRow
          state="up-for-grabs"
          when="later"
          shape="diamond"
          time={'5:00\u00a0pm'}
          title={'Nobody is on duty until 7:00\u00a0pm'}
          note="Ines should not be alone in these hours."
          actions={<Button>Find someone</Button>}
        />
        <DoseRow
          state="planned"
          time={'9:00\u00a0pm'}
          medicine="Baclofen"
          amount={'10\u00a0mg, 1\u00a0tablet'}
          note="On duty then: Tom"
        />
        <DoseRow
          state="held"
          time={'9:00\u00a0pm'}
          medicine="Glycopyrronium"
          amount={'1\u00a0mg'}
          tag="On hold: in hospital"
        />
      </MarginList>
      <MarginList heading="Done today" note="4">
        <DoseRow
          state="given"
          time={'6:30\u00a0am'}
          medicine="Edaravone"
          amount={'105\u00a0mg (5\u00a0mL) by mouth'}
          note={
            <>
              Already given by <b>Tom</b> at 6:34&nbsp;am. Dose 8 of 10.
            </>
          }
          actions={<Button variant="quiet">Undo</Button>}
        />
        <DoseRow
          state="not-given"
          time={'7:00\u00a0am'}
          medicine="Baclofen"
          amount={'10\u00a0mg'}
          tag="Not given: asleep"
          note="Written down by Tom at 7:20 am."
        />
        <DoseRow
          state="waiting"
          time={'9:00\u00a0am'}
          medicine="Riluzole"
          amount={'50\u00a0mg'}
          note="Recorded here at 9:12 am. It will be sent by itself."
        />
        <TaskRow
          state="done"
          when="later"
          time={'7:15\u00a0am'}
          title={'Weight: 134.2\u00a0lb'}
          person={ana}
          note="At 7:20 am."
        />
      </MarginList>
    </div>
  )
}
