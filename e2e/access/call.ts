import { sessionCookie } from '../test'

/** What came back, as far as a test asks. */
export interface Answer {
  readonly status: number
  readonly title: string
  /** Everything that was sent, markup and all. */
  readonly body: string
  /** Where it leads, when it leads anywhere. */
  readonly location: string | null
}

export interface ActionAnswer extends Answer {
  /** What the form would say. */
  readonly outcome: 'done' | 'ask' | 'refused' | 'went on' | 'none'
  readonly message: string
}

/** One browser's requests: with its session, from a page of our own. */
export class Caller {
  constructor(
    private readonly baseUrl: string,
    /** Undefined: signed out. */
    private readonly token: string | undefined,
  ) {}

  async send(path: string, init: RequestInit = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.baseUrl + path, {
      redirect: 'manual',
      ...init,
      headers: {
        Origin: this.baseUrl,
        'Sec-Fetch-Site': 'same-origin',
        ...(this.token !== undefined && { Cookie: `${sessionCookie}=${this.token}` }),
        ...headers,
      },
    })
    const body = await readBody(response)
    return {
      status: response.status,
      title: /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '',
      body,
      location: response.headers.get('x-action-redirect') ?? response.headers.get('location'),
    }
  }

  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    if (body instanceof FormData) return this.send(path, { method: 'POST', body }, headers)
    const json = { 'Content-Type': 'application/json', ...headers }
    return this.send(path, { method: 'POST', body: JSON.stringify(body) }, json)
  }

  /** Calls a server action as the browser's script does, whatever the page would show to this person. */
  async act(
    path: string,
    actionId: string,
    fields: Readonly<Record<string, string | Blob>>,
    headers: Record<string, string> = {},
  ): Promise<ActionAnswer> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
    body.append('0', JSON.stringify([idleState, '$K1']))
    const sent = { 'Next-Action': actionId, Accept: 'text/x-component', ...headers }
    const answer = await this.send(path, { method: 'POST', body }, sent)
    const said = /"status":"(done|ask|refused)"(?:,"message":("(?:[^"\\]|\\.)*"))?/.exec(answer.body)
    const outcome = said?.[1] as 'done' | 'ask' | 'refused' | undefined
    return {
      ...answer,
      outcome: outcome ?? (answer.location !== null ? 'went on' : 'none'),
      message: said?.[2] ? (JSON.parse(said[2]) as string) : '',
    }
  }

  /** Sends a form as a browser without script does: the answer is the page itself. */
  submit(path: string, actionId: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const body = new FormData()
    body.append('$ACTION_REF_1', '')
    body.append('$ACTION_1:0', JSON.stringify({ id: actionId, bound: '$@1' }))
    body.append('$ACTION_1:1', JSON.stringify([idleState]))
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return this.send(path, { method: 'POST', body })
  }
}

const idleState = { submission: 0, status: 'idle', errors: {}, values: {} }

/** The first part is all there is of a stream that stays open. */
async function readBody(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text()
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}
