import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'

const looks = { yes: 'bg-act text-on-act border-act', no: 'bg-ink text-paper border-ink', plain: 'bg-sheet' }

/** One thing to point at. */
export function BoardTile({ words, look }: { readonly words: string; readonly look: keyof typeof looks }) {
  return (
    <button type="button" data-says={words} className={classes('board-tile', looks[look])}>
      {look === 'yes' && <Icon of={Check} />}
      {look === 'no' && <Icon of={X} />}
      {words}
    </button>
  )
}
