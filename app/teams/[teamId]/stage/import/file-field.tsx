'use client'
import { useState } from 'react'
import { controlAttributes, controlLook, FieldFrame } from '@/components/form/field-frame'

export interface FileFieldProps {
  readonly largestBytes: number
  readonly error?: string | undefined
}

/** Says before sending that a file is too large, where there is JavaScript; the server says it in any case. */
export function FileField({ largestBytes, error }: FileFieldProps) {
  const [problem, setProblem] = useState<string>()
  const field = {
    label: 'A file with the answers',
    name: 'file',
    hint: 'A CSV file of up to 1 MB. From a spreadsheet: save as CSV.',
    error: problem ?? error,
  }
  return (
    <FieldFrame {...field}>
      <input
        {...controlAttributes(field)}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        className={`${controlLook} py-3`}
        onChange={({ target }) => {
          const size = target.files?.[0]?.size ?? 0
          const words =
            size > largestBytes ? 'This file is larger than 1 MB. Split it, or keep only the rows of this person.' : ''
          target.setCustomValidity(words)
          setProblem(words || undefined)
        }}
      />
    </FieldFrame>
  )
}
