import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { rankSumP } from './rank-sum'
import { median } from './ratio'
import type { World } from './world'

/** Pairs of one address with an account and one without. */
const pairs = 60

export interface Timing {
  readonly what: string
  readonly knownMs: number
  readonly unknownMs: number
  /** How likely such a difference is when there is none. */
  readonly p: number
}

/** A form of a page as a browser without script sends it: with the fields that name its action. */
async function readForm(base: string, path: string, button: string): Promise<[string, string][]> {
  const html = await (await fetch(base + path)).text()
  const forms = html
    .split('<form')
    .slice(1)
    .map((part) => part.split('</form>')[0] ?? '')
  const form = forms.find((part) => part.includes(`>${button}<`))
  if (form === undefined) throw new Error(`${path} has no form with the button “${button}”.`)
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)
  return [...inputs].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ])
}

async function timeOf(url: string, hidden: readonly [string, string][], typed: object): Promise<number> {
  const body = new FormData()
  for (const [name, value] of [...hidden, ...Object.entries(typed)]) body.append(name, value as string)
  const headers = { Origin: new URL(url).origin, 'Sec-Fetch-Site': 'same-origin' }
  const before = performance.now()
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
  await response.text()
  if (response.status !== 200) throw new Error(`The form was answered with ${response.status}.`)
  return performance.now() - before
}

/** Each form, for addresses with an account and without, one after the other in an order by chance. */
export async function timeSignIn(world: World): Promise<readonly Timing[]> {
  const base = `http://localhost:${world.port}`
  const passwordHash = await hash('a password that nobody types', { memoryCost: 65536, timeCost: 3, parallelism: 1 })
  const forms = [
    {
      what: 'signing in with a wrong password',
      path: '/sign-in?way=password',
      button: 'Sign in',
      typed: { password: 'wrong' },
    },
    { what: 'asking for a link', path: '/sign-in?way=link', button: 'Send me a link', typed: {} },
    { what: 'asking for a new password', path: '/sign-in/new-password', button: 'Send me a link', typed: {} },
    { what: 'asking for an account', path: '/sign-up', button: 'Make an account', typed: { name: 'Sam' } },
  ]
  const timings: Timing[] = []
  for (const { what, path, button, typed } of forms) {
    const hidden = await readForm(base, path, button)
    const known = Array.from({ length: pairs + 3 }, () => `${randomUUID()}@alongside.example`)
    await world.owner.user.createMany({
      data: known.map((email) => ({ id: randomUUID(), email, name: 'Sam', passwordHash })),
    })
    const took = { known: [] as number[], unknown: [] as number[] }
    for (const [index, email] of known.entries()) {
      const order = Math.random() < 0.5 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
      for (const kind of order) {
        const address = kind === 'known' ? email : `${randomUUID()}@alongside.example`
        const ms = await timeOf(base + path, hidden, { ...typed, email: address })
        if (index >= 3) took[kind].push(ms) // the first ones warm up
      }
    }
    const p = rankSumP(took.known, took.unknown)
    timings.push({ what, knownMs: median(took.known), unknownMs: median(took.unknown), p })
  }
  return timings
}
