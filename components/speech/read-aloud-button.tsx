import Volume2 from 'lucide-react/icons/volume-2'
import { Icon } from '../ui/icon'

/** Reads the card around it aloud (`data-card`): shown where somebody chose to have it and the browser has a voice. */
export function ReadAloudButton() {
  return (
    <button
      type="button"
      data-read-aloud="quiet"
      data-print="no"
      className="inline-flex min-h-hit items-center justify-center gap-2.5 px-1 font-semibold text-act underline decoration-[1.5px] underline-offset-[0.2em]"
    >
      <Icon of={Volume2} />
      Read aloud
    </button>
  )
}
