import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

const require = createRequire(import.meta.url)

/** The file that a package's command runs, so that it runs on this very Node. */
export function programOf(packageName: string, file: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), file)
}

/** A program of ours that reads `lib`, where some files are for the server only. */
export const withServerCode = ['--conditions=react-server', '--import', 'tsx']

type Run = { readonly status: number; readonly output: string }

/** Runs a Node program to its end. `show` lets it speak to the terminal; else what it says comes back. */
export function runNode(
  programAndArguments: readonly string[],
  { environment = {}, show }: { environment?: Readonly<Record<string, string>>; show: boolean },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, programAndArguments, {
      cwd: root,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    })
    let output = ''
    const keep = (chunk: Buffer) => (output += chunk.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => resolve({ status: code ?? 1, output }))
  })
}
