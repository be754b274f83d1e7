'use client'
import Printer from 'lucide-react/icons/printer'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

const never = () => () => undefined

/** Opens the browser's own print window; without JavaScript, words that say where to find it. */
export function PrintButton() {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!hasScript) return <p>To print it, choose Print in your browser. A4 and Letter paper both fit.</p>
  return (
    <div>
      <Button type="button" variant="filled" icon={<Icon of={Printer} />} onClick={() => window.print()}>
        Print
      </Button>
    </div>
  )
}
