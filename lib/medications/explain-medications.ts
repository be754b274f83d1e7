import { ExplainError } from '@/lib/form/explain-error'
import { explainFasting, explainLabs, explainStock } from './explain/explain-checks'
import { explainLog, explainPrn, explainState } from './explain/explain-doses'
import { explainLoading, explainPicks, explainPlan } from './explain/explain-plan'

const answers: Readonly<Record<string, (line: unknown) => object>> = {
  plan: explainPlan,
  picks: explainPicks,
  loading: explainLoading,
  prn: explainPrn,
  log: explainLog,
  state: explainState,
  fasting: explainFasting,
  labs: explainLabs,
  stock: explainStock,
}

/**
 * Answers one case in the notation of medications.md 19.
 *
 * @throws ExplainError whose message is the one sentence for a case that cannot be used
 */
export function explainMedications(line: unknown): object {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    throw new ExplainError('A case is an object with "op".')
  const op = 'op' in line ? line.op : undefined
  const answer = typeof op === 'string' && Object.hasOwn(answers, op) ? answers[op] : undefined
  if (!answer) throw new ExplainError(`"op" cannot be used: it is one of ${Object.keys(answers).join(', ')}.`)
  return answer(line)
}
