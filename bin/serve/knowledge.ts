import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkKnowledge } from '../../lib/needs/check-knowledge'
import { root } from './programs'
import { StartError } from './start-error'

/** No build holds a knowledge file with a fault in it: a rule that can never be true hides what somebody needs. */
export function requireSoundKnowledge(): void {
  const file: unknown = JSON.parse(readFileSync(join(root, 'lib/needs/needs.json'), 'utf8'))
  const { faults } = checkKnowledge(file)
  if (faults.length > 0)
    throw new StartError(`The knowledge in lib/needs/needs.json cannot be served:\n${faults.join('\n')}`)
}
