import { domainOf, type FieldDomain } from './field-domains'

const OPS: readonly unknown[] = ['<=', '<', '>=', '>', '==']

/**
 * What is wrong with the shape of a rule as it stands in a file, one sentence each: fields that do not exist, limits
 * that a field cannot have, words in the wrong place.
 *
 * @param where begins each sentence, for example `In "niv", retire_if`
 */
export function faultsOfShape(rule: unknown, where: string): readonly string[] {
  if (rule === null) return []
  if (rule === undefined) return [`${where}: the rule is missing; write null for "never".`]
  if (typeof rule !== 'object' || Array.isArray(rule)) return [`${where}: a rule must be an object or null.`]
  const keys = Object.keys(rule)
  if (keys.length === 1 && (keys[0] === 'any' || keys[0] === 'all')) {
    const children: unknown = Object.values(rule)[0]
    if (!Array.isArray(children) || children.length === 0)
      return [`${where}: "${keys[0]}" must be a list with at least one rule.`]
    return children.flatMap((child: unknown) =>
      child === null ? [`${where}: null cannot stand inside "${String(keys[0])}".`] : faultsOfShape(child, where),
    )
  }
  const stray = keys.find((key) => !['field', 'op', 'value'].includes(key))
  if (stray !== undefined || !('field' in rule))
    return [
      `${where}: a rule has either "any", or "all", or "field", "op" and "value"${stray ? `, not "${stray}"` : ''}.`,
    ]
  return faultsOfComparison(rule, where)
}

function faultsOfComparison(rule: object & { readonly field: unknown }, where: string): readonly string[] {
  const { field, op, value } = rule as { field: unknown; op?: unknown; value?: unknown }
  const domain = typeof field === 'string' ? domainOf(field) : undefined
  if (domain === undefined) return [`${where}: there is no field called ${JSON.stringify(field)}.`]
  const faults: string[] = []
  if (!OPS.includes(op))
    faults.push(`${where}: ${String(field)} is compared by ${JSON.stringify(op)}, which is no comparison.`)
  else if (domain.kind !== 'number' && op !== '==')
    faults.push(`${where}: ${String(field)} is no number and can only be compared by "==".`)
  const wanted = wantedValue(domain, value)
  if (wanted !== null)
    faults.push(`${where}: ${String(field)} is compared with ${JSON.stringify(value)}, but holds ${wanted}.`)
  return faults
}

/** What the value should have been, or null when it fits. */
function wantedValue(domain: FieldDomain, value: unknown): string | null {
  switch (domain.kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : 'true or false'
    case 'words':
      return typeof value === 'string' && domain.words.includes(value) ? null : domain.words.join(', ')
    case 'number': {
      const { low, high, isWhole } = domain
      const fits = typeof value === 'number' && Number.isFinite(value) && (!isWhole || Number.isInteger(value))
      return fits ? null : `${isWhole ? 'whole numbers' : 'numbers'} from ${low} to ${high}`
    }
  }
}
