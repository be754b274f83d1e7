import type { Route } from 'next'
import type { ReactNode } from 'react'
import { buttonLook, type ButtonVariant, type ButtonWidth } from './button-look'
import { TextLink } from './text-link'

export type ButtonLinkProps<Path extends string = string> = {
  /** A page of ours, `tel:…`, `mailto:…` or `#…`. */
  readonly href: Route<Path>
  readonly variant?: ButtonVariant
  readonly width?: ButtonWidth
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** Goes somewhere or calls somebody, and looks like a button because it is what is wanted next. */
export function ButtonLink<Path extends string>({ href, variant, width, icon, children }: ButtonLinkProps<Path>) {
  return (
    <TextLink href={href} data-button className={buttonLook(variant, width)}>
      {icon}
      {children}
    </TextLink>
  )
}
