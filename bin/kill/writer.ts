import { openEmbeddedDatabase } from '../../prisma/embedded/database'
import { workloads } from './workloads'

// Stands for the app: holds the embedded database of a folder and writes without pause. Says which id it is about to
// write and which one was acknowledged; a write whose answer got lost is sent again with its id, as a client does.
//   writer.ts <workload> <data folder> [id that is still to be sent again]…
const [name = '', dataDir = '', ...unknown] = process.argv.slice(2)
const workload = workloads[name]
if (!workload) throw new Error(`There is no workload ${name}.`)

const database = await openEmbeddedDatabase({ dataDir, say: (sentence) => console.error(sentence) })
console.log(`open ${database.url('owner')}`)
const { write } = workload.open(database.url('app_rw'))

async function writeUntilAcknowledged(id: string): Promise<void> {
  console.log(`try ${id}`)
  for (;;) {
    try {
      await write(id)
      console.log(`done ${id}`)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50)) // the database is down: the same id again
    }
  }
}

await Promise.all(unknown.map(writeUntilAcknowledged))
console.log('writing on')
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) await writeUntilAcknowledged(crypto.randomUUID())
  }),
)
