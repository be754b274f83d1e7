import Phone from 'lucide-react/icons/phone'
import Sun from 'lucide-react/icons/sun'
import type { Route } from 'next'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { DoseConflict } from '@/components/medications/dose-conflict'
import { DoseTooSoon } from '@/components/medications/dose-too-soon'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ButtonRow } from '@/components/ui/button-row'
import { Door } from '@/components/ui/door'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { tom } from './people'
import { Piece } from './piece'

export type MessagesProps = { readonly withConflict: boolean; readonly here: Route }

export function Messages({ withConflict, here }: MessagesProps) {
  return (
    <>
      <Piece title="Banners">
        <Banner
          kind="red-flag"
          title="Call the clinic today: new morning headaches"
          actions={
            <ButtonRow>
              <ButtonLink href="tel:5550142" variant="help" icon={<Icon of={Phone} />}>
                Call 555 0142, ALS clinic
              </ButtonLink>
              <Button variant="help-outlined">When to call 911</Button>
            </ButtonRow>
          }
          more={
            <ButtonLink href={here} variant="quiet">
              And 1 more
            </ButtonLink>
          }
        >
          Ana wrote this down at 7:20&nbsp;am. It can mean breathing at night needs a check.
        </Banner>
        <Banner kind="no-signal" title="No signal">
          This is the day as it was at 9:12&nbsp;am; it may be out of date. You can still record doses.
        </Banner>
        <Banner kind="notice" title="Times are those at home in Albany">
          It is 3:40&nbsp;pm where you are.
        </Banner>
      </Piece>

      <Piece title="Panels">
        {withConflict ? (
          <>
            <DoseConflict
              givenBy={tom}
              at={'6:34\u00a0am'}
              actions={
                <>
                  <Button variant="filled">It was the same dose</Button>
                  <Button>I gave another one</Button>
                </>
              }
            >
              Edaravone, 105&nbsp;mg (5&nbsp;mL), this morning. You tapped “given” at 6:41&nbsp;am, when your phone had
              no signal.
            </DoseConflict>
            <DoseTooSoon
              fineFrom={'Within its limits again from 5:10\u00a0pm'}
              reasons={['The last one was at 1:10 pm, and 4 hours should pass between two.']}
            >
              <form className="grid gap-4">
                <TextAreaField name="reasonToGiveAnyway" label="Why it was given now" rows={2} />
                <div>
                  <SubmitButton>Record it anyway</SubmitButton>
                </div>
              </form>
            </DoseTooSoon>
          </>
        ) : (
          <ButtonLink href={`${here}&show=conflict` as Route} variant="quiet">
            Show the panels that take the focus
          </ButtonLink>
        )}
        <Panel tone="plain" title="What this shows">
          Twelve questions, each 0 to 4. A higher number means doing more without help.
        </Panel>
      </Piece>

      <Piece title="A door before a hard topic">
        <Door
          title="What matters to you"
          sentence="This page is about planning ahead."
          openHref={here}
          notNowHref={here}
          never={<Button variant="quiet">Never show me this</Button>}
        />
        <Door
          title="A talk about breathing help"
          sentence="This card is about machines that help with breathing."
          never={<Button variant="quiet">Never show me this</Button>}
        >
          <p>Some people use a mask at night. It can help with sleep and mornings.</p>
        </Door>
      </Piece>

      <Piece title="Nothing here">
        <EmptyState
          icon={<Icon of={Sun} />}
          title="Nothing left for today"
          action={<ButtonLink href={here}>See tomorrow</ButtonLink>}
        >
          The next thing is baclofen, tomorrow at 9:00&nbsp;am.
        </EmptyState>
      </Piece>
    </>
  )
}
