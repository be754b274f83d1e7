import Check from 'lucide-react/icons/check'
import Hourglass from 'lucide-react/icons/hourglass'
import ListChecks from 'lucide-react/icons/list-checks'
import Megaphone from 'lucide-react/icons/megaphone'
import MessageCircleQuestionMark from 'lucide-react/icons/message-circle-question-mark'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { flagWords } from '@/lib/caseload/flag-words'
import { calls, daysSinceAnswers, isAssessmentDue, type Followed } from '@/lib/caseload/followed'
import { formatCount } from '@/lib/text/amounts'
import { joinWords } from '@/lib/text/lists'
import { AfterADeath } from './person-cells'

/** What waits for somebody, most urgent first, then what the plan holds. */
export function WhatToDo({ person }: { readonly person: Followed }) {
  if (person.diedOn !== null) return <AfterADeath person={person} />
  const [call, ...otherCalls] = calls(person)
  const asks = person.redFlags.filter((flag) => flag.asks)
  const isDue = isAssessmentDue(person)
  const isUntold = person.untoldSince !== null
  const isCalm = !call && asks.length === 0 && !isUntold && !isDue && person.tasksDue === 0
  return (
    <div className="grid justify-items-start gap-1.5">
      {call && (
        <>
          <Tag tone="urgent" icon={<Icon of={OctagonAlert} />}>
            {call.severity === 'emergency' ? 'Emergency' : 'Call today'}
          </Tag>
          <span>
            {flagWords(call)}
            {otherCalls.length > 0 && ` and ${otherCalls.length} more`}
          </span>
        </>
      )}
      {asks.map((flag) => (
        <Tag key={flag.lineId} tone="soon" icon={<Icon of={MessageCircleQuestionMark} />}>
          Ask: {flagWords(flag).toLowerCase()}
        </Tag>
      ))}
      {isUntold && (
        <Tag tone="soon" icon={<Icon of={Megaphone} />}>
          What changed is not told yet
        </Tag>
      )}
      {isDue && <Tag icon={<Icon of={Hourglass} />}>{dueWords(person)}</Tag>}
      {person.tasksDue > 0 && (
        <Tag icon={<Icon of={ListChecks} />}>{formatCount(person.tasksDue, 'task')} still open</Tag>
      )}
      {isCalm && (
        <Tag tone="done" icon={<Icon of={Check} />}>
          Nothing open
        </Tag>
      )}
      <PlanLine person={person} />
    </div>
  )
}

function dueWords(person: Followed): string {
  const days = daysSinceAnswers(person)
  return days === null ? 'Assessment due: none yet' : `Assessment due: ${formatCount(Math.floor(days / 7), 'week')} old`
}

/** Needs that are worth doing now and not in place, by priority; and what should be looked at again. */
function PlanLine({ person: { expected, reviewsDue } }: { readonly person: Followed }) {
  const counts = ([1, 2, 3] as const).filter((priority) => expected[priority] > 0)
  const worth = counts.map((priority) => `${expected[priority]} of priority ${priority}`)
  const parts = [
    ...(worth.length > 0 ? [`Worth doing now: ${joinWords(worth)}`] : []),
    ...(reviewsDue > 0 ? [`To look at again: ${reviewsDue}`] : []),
  ]
  return parts.length > 0 && <span className="text-sm text-ink-2">{parts.join('. ')}</span>
}
