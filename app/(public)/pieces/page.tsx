import ListChecks from 'lucide-react/icons/list-checks'
import BookOpen from 'lucide-react/icons/book-open'
import Menu from 'lucide-react/icons/menu'
import Pill from 'lucide-react/icons/pill'
import Sun from 'lucide-react/icons/sun'
import Undo from 'lucide-react/icons/undo-2'
import type { Metadata, Route } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import { AppShell } from '@/components/shell/app-shell'
import { DisplayFields } from '@/components/shell/display-fields'
import { displayAttributes, parseDisplayPreferences } from '@/lib/display/display-preferences'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { UndoBar } from '@/components/ui/undo-bar'
import { Basics } from './basics'
import { Day } from './day'
import { Forms } from './forms'
import { Help } from './help'
import { Medicines } from './medicines'
import { Messages } from './messages'
import { ana, ines } from './people'
import { Piece } from './piece'
import { Plan } from './plan'

export const metadata: Metadata = { title: 'Pieces and their states', robots: { index: false } }

const parts = ['Today', 'Plan', 'Stage', 'Tasks', 'Medicines', 'Calendar', 'Equipment', 'Ask for help', 'Team']

const tabs = [
  { label: 'Today', icon: Sun },
  { label: 'Plan', icon: BookOpen },
  { label: 'Medicines', icon: Pill },
  { label: 'Tasks', icon: ListChecks },
  { label: 'More', icon: Menu },
]

/** Everything the pages are made of, in every state; the address chooses the theme and the mode. */
export default async function PiecesPage({ searchParams }: PageProps<'/pieces'>) {
  const query = await searchParams
  const preferences = parseDisplayPreferences(query)
  const here = `/pieces?mode=${preferences.mode}&theme=${preferences.theme}` as Route
  const toPart = (label: string) => `${here}#${label.toLowerCase().replaceAll(' ', '-')}` as Route
  return (
    <div {...displayAttributes(preferences)} className="min-h-dvh">
      <AppShell
        homeHref={here}
        team={{ name: 'Ines’s team', patient: ines, href: here }}
        person={ana}
        personItems={[{ label: 'Display', href: toPart('Display') }]}
        signOut={<Button variant="quiet">Sign out</Button>}
        nav={parts.map((label) => ({ label, href: toPart(label), current: label === 'Today' }))}
        tabs={tabs.map(({ label, icon }) => ({
          label,
          href: toPart(label),
          current: label === 'Today',
          icon: <Icon of={icon} />,
        }))}
        sheetHref={here}
        helpHref={toPart('A call for help')}
        undo={
          <UndoBar words={'Baclofen marked as given, 9:41\u00a0am'}>
            <Button variant="on-ink" icon={<Icon of={Undo} />}>
              Undo
            </Button>
            <Button variant="on-ink">Close</Button>
          </UndoBar>
        }
      >
        <PageHeader
          title="Pieces and their states"
          note="What the pages of Alongside are made of."
          actions={<Button>Add a task</Button>}
        />
        <Day />
        <Plan here={here} />
        <div className="mt-10 lg:columns-2 lg:gap-12">
          <Basics />
          <Messages withConflict={query.show === 'conflict'} here={here} />
          <Help />
          <Medicines />
          <Forms isRefused={query.show === 'refused'} here={here} />
          <Piece title="Display">
            <form className="grid gap-5">
              <DisplayFields {...preferences} />
              <div>
                <SubmitButton>Show it this way</SubmitButton>
              </div>
            </form>
          </Piece>
        </div>
      </AppShell>
    </div>
  )
}
