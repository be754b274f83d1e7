import { refuse, type Refusal } from './import-problem'
import { LARGEST_IMPORT_BYTES } from './parse-table'

/**
 * The text of a file that somebody brought: UTF-8, UTF-16 where it says so, else the code page of older Windows
 * programs, in which every byte is a letter. Whether that text is a table is for `readImport` to say.
 */
export function decodeFile(bytes: Uint8Array): { readonly state: 'text'; readonly text: string } | Refusal {
  if (bytes.length > LARGEST_IMPORT_BYTES) {
    return refuse('too-large', 'This file is larger than 1 MB. Split it, or keep only the rows of this person.')
  }
  return { state: 'text', text: decode(bytes) }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text
}
