import { ExplainError } from '../form/explain-error'
import { findAnswerProblem, findSheetProblem } from './answers'
import { deriveStage, type DerivedStage, type StageInput } from './derive'

/**
 * One line of `explain stage`: the sheet as plain JSON, the derived stages back.
 *
 * @throws ExplainError when a field that the rule knows has a wrong type or value
 */
export function explainStage(line: unknown): DerivedStage {
  if (!isObject(line)) throw new ExplainError('A line must be a JSON object with a list of 12 answers in "items".')
  const { items, gastrostomy, niv, q5a, q5b, deceased } = line
  const problem =
    findSheetProblem(items) ??
    findFlagProblem('gastrostomy', gastrostomy) ??
    findFlagProblem('niv', niv) ??
    findAnswerProblem('"q5a"', q5a ?? null) ??
    findAnswerProblem('"q5b"', q5b ?? null) ??
    findFlagProblem('deceased', deceased)
  if (problem !== null) throw new ExplainError(problem)
  const checked = { items, gastrostomy, niv, q5a, q5b, deceased: deceased ?? false } as StageInput
  return deriveStage(checked)
}

function isObject(line: unknown): line is Record<string, unknown> {
  return typeof line === 'object' && line !== null && !Array.isArray(line)
}

function findFlagProblem(name: string, value: unknown): string | null {
  if (value === undefined || value === null || typeof value === 'boolean') return null
  return `"${name}" must be true, false or null.`
}
