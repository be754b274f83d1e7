import { Access } from '@/lib/auth/access'
import { readPosition } from '@/lib/live/position.data'
import { listen } from '@/lib/live/signal'
import { openStreams } from '@/lib/live/open-streams'
import { refuseStranger } from '@/lib/form/refusals'

export const dynamic = 'force-dynamic'

const heartbeatMs = 20_000

/** The live signal of a team (server-sent events): "look again" and a position, never data. */
export async function GET(request: Request, { params }: RouteContext<'/teams/[teamId]/events'>): Promise<Response> {
  const { teamId } = await params
  const access = await Access.find(teamId)
  if (!access) return refuseStranger()
  const stream = openStreams.take(access.userId)
  if (!stream) return new Response('Too many open pages.', { status: 429, headers: { 'Retry-After': '60' } })

  const position = await readPosition(access)
  const seen = request.headers.get('last-event-id')
  const text = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (lines: string) => controller.enqueue(text.encode(`${lines}\n\n`))
      const changed = (at: string) => {
        // A member who was removed hears no more: the check is as fresh as the change itself.
        void access
          .stillHolds()
          .then((holds) => (holds ? send(`id: ${at}\nevent: changed\ndata:`) : stop()))
          .catch(() => stop())
      }
      const unlisten = listen(teamId, changed)
      const heartbeat = setInterval(() => {
        void access
          .stillHolds()
          .then((holds) => (holds ? send(': here') : stop()))
          .catch(() => stop())
      }, heartbeatMs)
      stop = () => {
        clearInterval(heartbeat)
        unlisten()
        stream.close()
        try {
          controller.close()
        } catch {
          // the browser closed it first
        }
      }
      request.signal.addEventListener('abort', stop)
      send(`retry: 3000\nid: ${position}\nevent: ${seen !== null && seen !== position ? 'changed' : 'ready'}\ndata:`)
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
