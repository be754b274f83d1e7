import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** The file that a package's command runs, so that it runs on this very Node. */
export function programOf(packageName: string, file: string): string {
  return join(root, 'node_modules', packageName, file)
}

/** A program of ours that reads `lib`, where some files are for the server only. */
export const withServerCode = ['--conditions=react-server', '--import', 'tsx']

type Run = { readonly status: number; readonly output: string }

/** Runs a Node program to its end, or to the end of its time. `show` lets it speak to the terminal; else what it says comes back. */
export function runNode(
  programAndArguments: readonly string[],
  {
    environment = {},
    show,
    limitMs,
  }: { environment?: Readonly<Record<string, string>>; show: boolean; limitMs?: number },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, programAndArguments, {
      cwd: root,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      timeout: limitMs,
    })
    let output = ''
    const keep = (chunk: Buffer) => (output += chunk.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (signal)
        console.error(`It was ended by ${signal}${limitMs ? ` (it may take ${limitMs / 60_000} minutes)` : ''}.`)
      resolve({ status: code ?? 1, output })
    })
  })
}
