import type { Route } from 'next'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import FlaskConical from 'lucide-react/icons/flask-conical'
import MessageCircleQuestionMark from 'lucide-react/icons/message-circle-question-mark'
import Package from 'lucide-react/icons/package'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { formatNumber } from '@/lib/text/amounts'

/** What goes with the medicines besides their doses. */
export function CareLinks({ teamId, overdueTests }: { readonly teamId: string; readonly overdueTests: number }) {
  const here = `/teams/${teamId}/medications`
  return (
    <nav aria-label="What goes with the medicines" className="flex flex-wrap gap-x-gap">
      <ButtonLink variant="quiet" href={`${here}/stock` as Route} icon={<Icon of={Package} />}>
        What is left
      </ButtonLink>
      <ButtonLink variant="quiet" href={`${here}/tests` as Route} icon={<Icon of={FlaskConical} />}>
        Tests{overdueTests > 0 && `, ${formatNumber(overdueTests)} overdue`}
      </ButtonLink>
      <ButtonLink variant="quiet" href={`${here}/tube` as Route} icon={<Icon of={ClipboardList} />}>
        Ways to give them
      </ButtonLink>
      <ButtonLink variant="quiet" href={`${here}/safety` as Route} icon={<Icon of={MessageCircleQuestionMark} />}>
        Worth asking about
      </ButtonLink>
    </nav>
  )
}
