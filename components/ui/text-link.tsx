import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentPropsWithoutRef } from 'react'

export type TextLinkProps = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & { readonly href: Route }

/**
 * A link inside the app without prefetching: a page with health data is asked for when somebody looks at it,
 * so that the record of who looked stays true. Downloads and other addresses are plain anchors.
 */
export function TextLink({ href, ...rest }: TextLinkProps) {
  const isOurPage = href.startsWith('/') && !rest.download
  return isOurPage ? <Link href={href} prefetch={false} {...rest} /> : <a href={href} {...rest} />
}
