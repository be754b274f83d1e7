import { z } from 'zod'
import { NeedsInput, type FieldName } from './input'

/** What a field can hold. Numbers from low to high, both included. */
export type FieldDomain =
  | { readonly kind: 'number'; readonly low: number; readonly high: number; readonly isWhole: boolean }
  | { readonly kind: 'flag' }
  | { readonly kind: 'words'; readonly words: readonly string[] }

/** What a field can hold, as the input schema says it; undefined when there is no such field. */
export function domainOf(field: string): FieldDomain | undefined {
  return DOMAINS.get(field as FieldName)
}

const DOMAINS: ReadonlyMap<FieldName, FieldDomain> = new Map(domainsIn(NeedsInput, ''))

function domainsIn(schema: z.ZodObject, prefix: string): [FieldName, FieldDomain][] {
  return Object.entries(schema.shape).flatMap(([key, child]) => {
    const inner = withoutOptional(child)
    if (inner instanceof z.ZodObject) return domainsIn(inner, `${prefix}${key}.`)
    return [[`${prefix}${key}` as FieldName, domainFrom(inner)]]
  })
}

function domainFrom(schema: z.core.$ZodType): FieldDomain {
  if (schema instanceof z.ZodEnum) return { kind: 'words', words: schema.options.map(String) }
  if (schema instanceof z.ZodNumber)
    return {
      kind: 'number',
      low: schema.minValue ?? -Infinity,
      high: schema.maxValue ?? Infinity,
      isWhole: schema.format !== null,
    }
  return { kind: 'flag' }
}

function withoutOptional(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? withoutOptional(schema.unwrap()) : schema
}
