'use client'
import Printer from 'lucide-react/icons/printer'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

const never = () => () => {}

/** Opens the browser's own print window. Without JavaScript it is not there: the browser's menu does the same. */
export function PrintButton() {
  const works = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!works) return null
  return (
    <Button icon={<Icon of={Printer} />} onClick={() => window.print()}>
      Print
    </Button>
  )
}
