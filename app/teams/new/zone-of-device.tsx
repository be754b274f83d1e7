'use client'
import { useEffect } from 'react'

/** Chooses the device's own time zone in a select that nobody has touched. Without it the first choice stands. */
export function ZoneOfDevice({ selectId, untouched }: { readonly selectId: string; readonly untouched: string }) {
  useEffect(() => {
    const select = document.getElementById(selectId)
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!(select instanceof HTMLSelectElement) || select.value !== untouched) return
    if ([...select.options].some(({ value }) => value === zone)) select.value = zone
  }, [selectId, untouched])
  return null
}
