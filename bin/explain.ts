/**
 * The rules without the app: JSON lines in, one JSON line out for each, in order.
 *
 *     npm run explain -- stage < sheets.jsonl
 */
import { once } from 'node:events'
import { ExplainError } from '../lib/form/explain-error'

type Explain = (line: unknown) => object

const MODES: Readonly<Record<string, () => Promise<Explain>>> = {
  stage: async () => (await import('../lib/staging/explain-stage')).explainStage,
  needs: async () => (await import('../lib/needs/explain-needs')).explainNeeds,
  medications: async () => (await import('../lib/medications/explain-medications')).explainMedications,
}

/** A line of more characters than this is answered with an error and not kept, so that no input can fill the memory. */
const LONGEST_LINE = 16_000_000

/** Answers are written in pieces of about this size. */
const PIECE = 64 * 1024

async function main(mode: string | undefined): Promise<void> {
  const load = mode !== undefined && Object.hasOwn(MODES, mode) ? MODES[mode] : undefined
  if (load === undefined) {
    console.error(`Say which rules to explain: ${Object.keys(MODES).join(', ')}.`)
    process.exitCode = 2
    return
  }
  const explain = await load()
  // Whoever reads the answers may stop early (`| head`): then there is nothing left to do.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  let answers = ''
  for await (const line of linesOf(process.stdin)) {
    answers += `${answerTo(line, explain)}\n`
    if (answers.length < PIECE) continue
    await write(answers)
    answers = ''
  }
  await write(answers)
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** A line, or null for one that is too long. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string | null> {
  let rest = ''
  let tooLong = false
  input.setEncoding('utf8')
  for await (const chunk of input as AsyncIterable<string>) {
    let start = 0
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      const length = rest.length + end - start
      yield tooLong || length > LONGEST_LINE ? null : rest + chunk.slice(start, end)
      rest = ''
      tooLong = false
      start = end + 1
    }
    tooLong ||= rest.length + chunk.length - start > LONGEST_LINE
    rest = tooLong ? '' : rest + chunk.slice(start)
  }
  if (tooLong) yield null
  else if (rest !== '') yield rest
}

function answerTo(line: string | null, explain: Explain): string {
  if (line === null) return JSON.stringify({ error: 'The line is longer than 16 million characters.' })
  let parsed: unknown
  try {
    parsed = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return JSON.stringify({ error: line.trim() === '' ? 'The line is empty.' : 'The line is not JSON.' })
  }
  const id = typeof parsed === 'object' && parsed !== null && 'id' in parsed ? { id: parsed.id } : {}
  try {
    return JSON.stringify({ ...id, ...explain(parsed) })
  } catch (error) {
    if (error instanceof ExplainError) return JSON.stringify({ ...id, error: error.message })
    // A fault of ours: the other lines still get their answers, and the fault is there to be read.
    console.error(error)
    return JSON.stringify({ ...id, error: 'This line met a fault in the program; details are on standard error.' })
  }
}

await main(process.argv[2])
