import type { Metadata, Viewport } from 'next'
import { displayAttributes } from '@/lib/display/display-preferences'
import { readDisplay } from './read-display'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Alongside', template: '%s · Alongside' },
  description: 'Care planning for people living with ALS and those around them.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf5ea' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1c1b' },
  ],
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  return (
    <html lang="en" {...displayAttributes(await readDisplay())}>
      <body>{children}</body>
    </html>
  )
}
