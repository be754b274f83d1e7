import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root, runNode } from '@/bin/serve/programs'
import { findBrowser } from '@/e2e/browser'
import { ask } from './drive'
import type { World } from './world'
import { freePort } from './world'

/** One element of a page as it came to the browser: what a page with constant data has to render again. */
export type Element =
  | string
  | { readonly tag: string; readonly props: Readonly<Record<string, string>>; readonly children: readonly Element[] }

const folder = join(root, '.bench-app')

/**
 * The limit of (b): an app of the same framework whose only page renders the same elements from constant data, with
 * no sign-in and no database. Made anew from the real page at each run.
 */
export async function startConstantApp(world: World, path: string): Promise<{ readonly port: number; stop(): void }> {
  const elements = await readElements(world, path)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app/today'), { recursive: true })
  // Its own root, with the same packages as hard links: below ours, Next would take up our proxy.ts too.
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(folder, 'node_modules')])
  for (const file of readdirSync(join(root, 'app')).filter((name) => name.endsWith('.css')))
    cpSync(join(root, 'app', file), join(folder, 'app', file))
  cpSync(join(root, 'postcss.config.mjs'), join(folder, 'postcss.config.mjs'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "bench-app", "private": true, "type": "module" }\n')
  writeFileSync(
    join(folder, 'next.config.js'),
    `export default { poweredByHeader: false, agentRules: false, turbopack: { root: ${JSON.stringify(folder)} } }\n`,
  )
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        jsx: 'react-jsx',
        module: 'esnext',
        moduleResolution: 'bundler',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        plugins: [{ name: 'next' }],
      },
      include: ['**/*.ts', '**/*.tsx'],
    }),
  )
  writeFileSync(
    join(folder, 'app/layout.jsx'),
    'import \'./globals.css\'\nexport default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n',
  )
  writeFileSync(join(folder, 'app/today/page.jsx'), `${pageSource(elements)}\n`)
  // Its own copy of the framework, or two Reacts would meet.
  const next = join(folder, 'node_modules/next/dist/bin/next')
  const built = await runNode([next, 'build', folder], {
    environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    show: false,
  })
  if (built.status !== 0) throw new Error(`The page to compare with could not be built:\n${built.output}`)
  const port = await freePort()
  const server = spawn(process.execPath, [next, 'start', folder, '-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  for (let left = 100; (await ask(port, { path: '/today' }).catch(() => undefined))?.status !== 200; left -= 1) {
    if (left === 0) throw new Error('The page to compare with does not answer.')
    await new Promise((later) => setTimeout(later, 200))
  }
  return { port, stop: () => server.kill() }
}

function pageSource(elements: readonly Element[]): string {
  return `import { createElement } from 'react'
export const dynamic = 'force-dynamic'
const elements = ${JSON.stringify(elements)}
const render = (element, index) => typeof element === 'string' ? element : createElement(element.tag, { key: index, ...element.props }, ...element.children.map(render))
export default function Page() { return elements.map(render) }`
}

/** Everything inside the body of the real page, without scripts. */
async function readElements(world: World, path: string): Promise<readonly Element[]> {
  const { executablePath, environment } = await findBrowser()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const context = await browser.newContext({ javaScriptEnabled: true })
    await context.addCookies([{ name: 'alongside-session', value: world.token, url: `http://localhost:${world.port}` }])
    const page = await context.newPage()
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(`http://localhost:${world.port}${path}`, { waitUntil: 'domcontentloaded' })
    // The compiler that runs this file names functions by a helper that the page does not have.
    await page.evaluate('globalThis.__name = (named) => named')
    return await page.evaluate(() => {
      const names: Record<string, string> = {
        class: 'className',
        for: 'htmlFor',
        tabindex: 'tabIndex',
        autocomplete: 'autoComplete',
        inputmode: 'inputMode',
        maxlength: 'maxLength',
        datetime: 'dateTime',
        checked: 'defaultChecked',
        value: 'defaultValue',
        'stroke-width': 'strokeWidth',
        'stroke-linecap': 'strokeLinecap',
        'stroke-linejoin': 'strokeLinejoin',
        enctype: 'encType',
        spellcheck: 'spellCheck',
        colspan: 'colSpan',
      }
      const skipped = new Set(['script', 'template', 'style', 'link', 'meta', 'next-route-announcer'])
      const read = (node: Node): Element[] => {
        if (node.nodeType === 3) return node.textContent ? [node.textContent] : []
        if (!(node instanceof window.Element)) return []
        const tag = node.tagName.toLowerCase()
        if (skipped.has(tag)) return []
        const props: Record<string, string> = {}
        for (const { name, value } of node.attributes)
          if (!name.startsWith('on') && name !== 'style' && name !== 'action')
            props[name === 'value' && tag === 'button' ? 'value' : (names[name] ?? name)] = value
        return [{ tag, props, children: [...node.childNodes].flatMap(read) }]
      }
      type Element = string | { tag: string; props: Record<string, string>; children: Element[] }
      return [...document.body.childNodes].flatMap(read)
    })
  } finally {
    await browser.close()
  }
}
