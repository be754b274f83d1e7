import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** What PostgreSQL's programs get to see: none of the app's secrets. */
export const bareEnvironment: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: '/usr/bin:/bin', LC_ALL: 'C' }

/** Does a process with this id exist, whoever it belongs to? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * The command line of a process.
 *
 * @returns '' for one that ended and was not yet collected; undefined when this machine does not say
 */
export function commandOf(pid: number): string | undefined {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    if (process.platform !== 'win32')
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return '' // it ended between the two looks
  }
  return undefined
}

/** Something that tells this process from an earlier one with the same id, where the machine says so. */
export function birthOf(pid: number): string {
  try {
    // After the name in brackets, which may hold spaces; the twentieth of what follows is the start in ticks since boot.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields[19] ?? ''
  } catch {
    return ''
  }
}
