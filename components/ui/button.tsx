import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { buttonLook, type ButtonVariant, type ButtonWidth } from './button-look'

export type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'disabled'> & {
  readonly variant?: ButtonVariant
  readonly width?: ButtonWidth
  readonly icon?: ReactNode
}

/** A native button. There is no `disabled`: leave the button out, or say why beside it. */
export function Button({ variant, width, icon, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonLook(variant, width)} {...rest}>
      {icon}
      {children}
    </button>
  )
}
