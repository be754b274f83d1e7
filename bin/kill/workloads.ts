import { doses } from './doses'
import { plainTable, type Workload } from './workload'

/** By name, for the command line. */
export const workloads: Readonly<Record<string, Workload>> = { doses, plainTable }
