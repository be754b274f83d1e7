import { Card } from '@/components/ui/card'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { joinWords } from '@/lib/text/lists'
import { CallLink } from './call-link'

/** Each supplier once, with what they look after. */
export function WhoToCall({ items }: { readonly items: readonly EquipmentItem[] }) {
  const suppliers = new Map<string, { name: string | null; phone: string; things: string[] }>()
  for (const { supplierName, supplierPhone, name } of items) {
    if (supplierPhone === null) continue
    const key = `${supplierName ?? ''} ${supplierPhone}`
    const supplier = suppliers.get(key) ?? { name: supplierName, phone: supplierPhone, things: [] }
    supplier.things.push(name)
    suppliers.set(key, supplier)
  }
  if (suppliers.size === 0) return null
  return (
    <Card title="Who to call">
      <ul className="grid gap-4">
        {[...suppliers].map(([key, { name, phone, things }]) => (
          <li key={key} className="grid justify-items-start gap-1.5">
            <p>
              {name && <b>{name}: </b>}
              {joinWords(things)}
            </p>
            <CallLink phone={phone} name={name} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
