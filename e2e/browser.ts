import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { env, putIntoEnv } from '../lib/env'

export type Browser = {
  readonly executablePath: string
  /** What the browser needs around it: set it where the browser is launched. */
  readonly environment: Readonly<Record<string, string>>
}

const cache = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url))
const fonts = join(cache, 'fonts.conf')

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Does it start at all? A file may be there without the system libraries it needs. */
function starts({ executablePath, environment }: Browser): boolean {
  try {
    execFileSync(executablePath, ['--version', '--no-sandbox'], {
      stdio: 'ignore',
      timeout: 20_000,
      env: { ...process.env, ...environment },
    })
    return true
  } catch {
    return false
  }
}

function first(paths: readonly string[]): Browser | undefined {
  return paths
    .filter((path) => existsSync(path))
    .map((executablePath) => ({
      executablePath,
      environment: executablePath.startsWith(cache) ? packedEnvironment() : {},
    }))
    .find(starts)
}

/** What the packed browser brings for a machine without: system libraries, where they were unpacked, and fonts. */
function packedEnvironment(): Record<string, string> {
  const libraries = join(cache, 'al2023', 'lib')
  return {
    ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_FILE: fonts }),
  }
}

/** Unpacks the Chromium of the npm package, once. Its own list of fonts names folders of another machine. */
async function unpack(): Promise<Browser | undefined> {
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  writeFileSync(fonts, `<fontconfig><dir>${cache}/fonts</dir><cachedir>${cache}/fonts-cache</cachedir></fontconfig>\n`)
  return first([executablePath])
}

/**
 * A Chromium out of an npm package, made for a bare Linux, with libraries for one: they are used only where the
 * machine's own do not do.
 */
async function fromPackage(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV }
  try {
    mkdirSync(cache, { recursive: true })
    process.env.TMPDIR = cache // the package unpacks there, and takes whatever it finds there
    const plain = await unpack()
    if (plain) return plain
    rmSync(cache, { recursive: true, force: true }) // perhaps half unpacked by a run that was killed
    mkdirSync(cache, { recursive: true })
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x' // makes it unpack its libraries too
    return await unpack()
  } catch {
    return undefined // not installed, or no room: the caller says what to do
  } finally {
    putIntoEnv(before)
  }
}

/**
 * A Chromium for the journeys: the one named by CHROMIUM_PATH, Playwright's own, the machine's, or one from a package.
 *
 * @throws Error saying what to install when there is none
 */
export async function findBrowser(): Promise<Browser> {
  const { chromiumPath } = env()
  if (chromiumPath !== undefined) {
    const named = first([chromiumPath])
    if (named) return named
    throw new Error(
      `CHROMIUM_PATH names ${chromiumPath}, which does not start as a browser: set it to a Chromium, or leave it out.`,
    )
  }
  const found = first([chromium.executablePath(), ...installed]) ?? (await fromPackage())
  if (found) return found
  throw new Error(
    'No Chromium was found that starts: install one with "apt-get install chromium" or "npx playwright install --with-deps chromium", or set CHROMIUM_PATH.',
  )
}
