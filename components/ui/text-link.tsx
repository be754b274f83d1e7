import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentPropsWithoutRef } from 'react'

/** The address is checked against the app's own pages: a wrong one fails the build. */
export type TextLinkProps<Path extends string = string> = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & {
  readonly href: Route<Path>
}

/**
 * A link inside the app without prefetching: a page with health data is asked for when somebody looks at it,
 * so that the record of who looked stays true. Downloads and other addresses are plain anchors.
 */
export function TextLink<Path extends string>({ href, ...rest }: TextLinkProps<Path>) {
  const isOurPage = href.startsWith('/') && !rest.download
  return isOurPage ? <Link href={href} prefetch={false} {...rest} /> : <a href={href} {...rest} />
}
