import { HelpStrip } from '@/components/help/help-strip'
import { SayTile } from '@/components/speech/say-tile'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Piece } from './piece'

/** A call for help as the others see it, and what speaks. */
export function Help() {
  return (
    <>
      <Piece title="A call for help">
        <HelpStrip tone="rings" title="Ines is calling for help" note={'Since 9:41\u00a0am. Nobody has answered yet.'}>
          <Button variant="on-urgent">I am coming</Button>
        </HelpStrip>
        <HelpStrip tone="calm" title="You are coming to Ines" note="Everyone sees it.">
          <Button>All is well now</Button>
          <Button variant="quiet">I cannot come after all</Button>
        </HelpStrip>
        <HelpStrip tone="calm" title="Ana is coming to Ines" />
      </Piece>
      <Piece title="What speaks">
        <div className="grid grid-cols-2 gap-gap">
          <SayTile words="Turn me" note="and asks the team" />
          <SayTile words="Thank you" />
        </div>
        <Card title="A card that can be read aloud">
          <p>Its button shows for those who chose it, where the device has a voice.</p>
        </Card>
      </Piece>
    </>
  )
}
