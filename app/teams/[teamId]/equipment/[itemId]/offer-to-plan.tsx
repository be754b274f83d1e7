import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import type { Access } from '@/lib/auth/access'
import type { EquipmentItem } from '@/lib/equipment/equipment-item'
import { offeredStatus } from '@/lib/equipment/offer'
import { getNeed } from '@/lib/needs/knowledge'
import { OnePressForm } from '../one-press-form'

/** What the plan might say now that the thing is where it is. Offered; nothing is set by itself. */
export function OfferToPlan({ access, item }: { readonly access: Access; readonly item: EquipmentItem }) {
  if (!item.need || item.needId === null || access.isDeceased || !access.may('plan:change')) return null
  const offered = offeredStatus({ ...item, status: item.need.status })
  if (offered === null) return null
  const { name, in_place } = getNeed(item.needId)
  return (
    <Panel
      tone="plain"
      title={
        offered === 'in_place' ? 'Does the plan say that you have this?' : 'Does the plan say that it is on its way?'
      }
      actions={
        <OnePressForm act="takeUpOffer">
          <input type="hidden" name="teamId" value={access.teamId} />
          <input type="hidden" name="itemId" value={item.itemId} />
          <input type="hidden" name="status" value={offered} />
          <input type="hidden" name="version" value={item.need.version} />
          <SubmitButton>
            {offered === 'in_place' ? 'Say “We have this” in the plan' : 'Say “On its way” in the plan'}
          </SubmitButton>
        </OnePressForm>
      }
    >
      {offered === 'in_place' ? (
        <p>
          For “{name}” it means: {in_place} If something of that is still open, leave it for now.
        </p>
      ) : (
        <p>“{name}” can then show as on its way. Nothing changes unless you press the button.</p>
      )}
    </Panel>
  )
}
