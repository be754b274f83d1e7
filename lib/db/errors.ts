import 'server-only'

interface DriverFault {
  readonly originalCode?: string
  readonly kind?: string
  readonly constraint?: { readonly index?: string; readonly fields?: readonly string[] }
  readonly originalMessage?: string
}

/** With a driver adapter the database's own words are in `meta.driverAdapterError`, not in `meta.target`. */
function driverFault(error: unknown): DriverFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { meta, cause } = error as { meta?: { driverAdapterError?: { cause?: DriverFault } }; cause?: DriverFault }
  return meta?.driverAdapterError?.cause ?? cause
}

function sqlState(error: unknown): string | undefined {
  const code = driverFault(error)?.originalCode ?? (error as { meta?: { code?: string } }).meta?.code
  return code ?? undefined
}

/** Did this row collide with one that is there already? With a name: in that very index or constraint. */
export function isUniqueViolation(error: unknown, name?: string): boolean {
  const fault = driverFault(error)
  const isUnique =
    sqlState(error) === '23505' || fault?.kind === 'UniqueConstraintViolation' || codeOf(error) === 'P2002'
  if (!isUnique || name === undefined) return isUnique
  return fault?.constraint?.index === name || (fault?.originalMessage ?? '').includes(`"${name}"`)
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code
}

/** Serialization failure or deadlock: the same transaction may simply be tried again (security.md 6.7). */
export function mayBeRetried(error: unknown): boolean {
  const state = sqlState(error)
  return (
    state === '40001' ||
    state === '40P01' ||
    codeOf(error) === 'P2034' ||
    driverFault(error)?.kind === 'TransactionWriteConflict'
  )
}

/** The database cannot be reached or has no room: say so with 503, quickly. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  const state = sqlState(error) ?? ''
  const kind = driverFault(error)?.kind
  return (
    code === 'P1001' ||
    code === 'P1002' ||
    code === 'P1017' ||
    code === 'P2024' ||
    code === 'P2028' ||
    code === 'ECONNREFUSED' ||
    state.startsWith('08') ||
    state.startsWith('57P') ||
    kind === 'DatabaseNotReachable' ||
    kind === 'ConnectionClosed' ||
    kind === 'SocketTimeout'
  )
}
