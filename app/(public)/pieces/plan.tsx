import BookOpen from 'lucide-react/icons/book-open'
import Armchair from 'lucide-react/icons/armchair'
import MessageCircle from 'lucide-react/icons/message-circle'
import Mic from 'lucide-react/icons/mic'
import Plus from 'lucide-react/icons/plus'
import type { Route } from 'next'
import { DateField } from '@/components/form/date-field'
import { NeedCard } from '@/components/needs/need-card'
import { NeedTask } from '@/components/needs/need-task'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Card } from '@/components/ui/card'
import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { MarginItem } from '@/components/ui/margin-item'
import { MarginPlace } from '@/components/ui/margin-place'
import { MarginList } from '@/components/ui/margin-list'
import { StatusControl } from '@/components/ui/status-control'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'

const addTask = <Button icon={<Icon of={Plus} />}>Add task</Button>

export function Plan({ here }: { readonly here: Route }) {
  return (
    <div>
      <MarginList
        margin="words"
        heading={<Highlight>Worth doing now</Highlight>}
        lead="The five that matter most first. 6 more are open."
      >
        <MarginItem look="bare" margin={<MarginPlace icon={<Icon of={Armchair} />} words="Moving" />}>
          <NeedCard
            kind="now"
            group="plan"
            startsOpen
            title="Power wheelchair"
            start="This week"
            lead={{ shortestWeeks: 7, longestWeeks: 26 }}
            owner="Physical therapist"
            why="A power chair can be driven with a hand, foot or head, and it can tilt so that Ines can rest. It takes months to arrange, so teams start before it is needed."
            because={
              <>
                walking was answered “walks with help” (2) on 16&nbsp;November, by Grace.{' '}
                <TextLink href={here}>See the rule</TextLink>
              </>
            }
            tasks={
              <>
                <NeedTask state="done" title="Ask for a seating clinic visit" note="Done by you, 18 November" />
                <NeedTask
                  state="suggested"
                  title="Ask for a loan chair while you wait"
                  note="Good to do by 23 November"
                  action={addTask}
                />
                <NeedTask
                  state="added"
                  title="Try chairs at home; measure doors and turns"
                  note="Among the tasks, up for grabs"
                />
              </>
            }
            control={
              <StatusControl
                value="discussing"
                whenLast={<DateField name="askAgainOn" label="When should we ask again?" />}
              />
            }
            sources={
              <p className="flex gap-2">
                <Icon of={BookOpen} className="mt-0.5" />
                <span>
                  Sources: named here, last and small. <TextLink href={here}>All sources</TextLink>
                </span>
              </p>
            }
          />
        </MarginItem>
        <MarginItem look="bare" margin={<MarginPlace icon={<Icon of={Mic} />} words="Talking" />}>
          <NeedCard
            kind="now"
            group="plan"
            title="Saving your voice"
            term="voice banking"
            start="This week"
            lead={{ shortestWeeks: 2, longestWeeks: 8 }}
            status={
              <Tag tone="soon" icon={<Icon of={MessageCircle} />}>
                Talking about it
              </Tag>
            }
            why="A recording now can speak for you later, in your own voice."
          />
        </MarginItem>
      </MarginList>
      <MarginList margin="words" heading="Coming up: good to know" lead="Nothing to do yet, unless you want to.">
        <MarginItem look="bare" margin={<MarginPlace icon={<Icon of={Mic} />} words="Talking" />}>
          <NeedCard
            kind="coming"
            group="coming"
            title="Talking device or app"
            why="A tablet or a device can speak what you choose or type."
          />
        </MarginItem>
      </MarginList>
      <div className="mt-6">
        <Card title="The numbers behind the charts" lift="flat">
          <DataTable
            caption="Answers over time"
            keyOf={(row) => row.month}
            rows={[
              { month: 'Nov 2026', total: 34, walking: 6 },
              { month: 'Aug 2026', total: 36, walking: 7 },
            ]}
            columns={[
              { key: 'month', header: 'When', cell: (row) => <b>{row.month}</b> },
              { key: 'total', header: 'Total', align: 'end', cell: (row) => row.total },
              { key: 'walking', header: 'Walking and moving', align: 'end', cell: (row) => row.walking },
            ]}
          />
        </Card>
      </div>
    </div>
  )
}
