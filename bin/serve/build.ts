import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withFileLock } from '../../prisma/embedded/start-lock'
import { fingerprintOf } from './fingerprint'
import { requireSoundKnowledge } from './knowledge'
import { programOf, root, runNode } from './programs'
import { StartError } from './start-error'

const clientSources = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const appSources = [
  ...['app', 'components', 'lib', 'public', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json', 'prisma/schema'],
]
const clientMark = join(root, 'lib/db/generated/.fingerprint')
const buildMark = join(root, '.next/.fingerprint')

const isMarked = (mark: string, fingerprint: string) => existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint

/** One at a time: two starts in one folder would write over each other's work. */
const alone = <T>(work: () => Promise<T>) => withFileLock(join(root, '.next-build.lock'), work, 15 * 60_000)

/** Prisma's client, made from the schema when it is missing or older. */
export async function generateClient(): Promise<void> {
  await alone(async () => {
    const fingerprint = fingerprintOf(clientSources)
    if (isMarked(clientMark, fingerprint)) return
    // Prisma would fetch an engine that `generate` never starts; any program that exists stands in for it.
    const { status, output } = await runNode([programOf('prisma', 'build/index.js'), 'generate'], {
      environment: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      show: false,
    })
    if (status !== 0) throw new StartError(`The database client could not be generated:\n${output.trim()}`)
    writeFileSync(clientMark, fingerprint)
  })
}

/** The production build, made again only when its sources changed. */
export async function buildApp(say: (sentence: string) => void): Promise<void> {
  await alone(async () => {
    const fingerprint = fingerprintOf(appSources)
    if (isMarked(buildMark, fingerprint) && existsSync(join(root, '.next/BUILD_ID'))) return
    requireSoundKnowledge()
    say('Building the app. This takes a minute or two, and only when something has changed.')
    const { status } = await runNode([programOf('next', 'dist/bin/next'), 'build'], {
      environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      show: true,
    })
    if (status !== 0) throw new StartError('The app could not be built: the lines above say why.')
    writeFileSync(buildMark, fingerprint)
  })
}
