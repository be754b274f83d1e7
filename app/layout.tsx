import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import {
  displayAttributes,
  modeCookie,
  parseDisplayPreferences,
  themeCookie,
} from '@/components/shell/display-preferences'
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
  const jar = await cookies()
  const preferences = parseDisplayPreferences({
    mode: jar.get(modeCookie)?.value,
    theme: jar.get(themeCookie)?.value,
  })
  return (
    <html lang="en" {...displayAttributes(preferences)}>
      <body>{children}</body>
    </html>
  )
}
