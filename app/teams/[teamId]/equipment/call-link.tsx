import Phone from 'lucide-react/icons/phone'
import { ButtonLink } from '@/components/ui/button-link'
import type { ButtonVariant } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { telHref } from '@/lib/equipment/phone'

export interface CallLinkProps {
  readonly phone: string
  /** Who answers. */
  readonly name: string | null
  readonly variant?: ButtonVariant
}

/** "Call 555 0142, Acme Mobility". A number that no phone can dial stays text. */
export function CallLink({ phone, name, variant = 'outlined' }: CallLinkProps) {
  const href = telHref(phone)
  const words = `Call ${phone}${name ? `, ${name}` : ''}`
  if (href === null) return <span>{words}</span>
  return (
    <ButtonLink href={href} variant={variant} icon={<Icon of={Phone} />}>
      {words}
    </ButtonLink>
  )
}
