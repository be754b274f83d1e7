import { openEmbeddedDatabase } from '../embedded/database'

// What the app does with its database and nothing else: for tests that kill it.
//   hold-database.ts <data folder>   says "ready {…}" and stays until SIGTERM; says its sentence and ends with 1 if it cannot
const dataDir = process.argv[2] ?? ''
try {
  const database = await openEmbeddedDatabase({ dataDir, say: (sentence) => console.log(`said ${sentence}`) })
  const { port, adopted } = database
  console.log(
    `ready ${JSON.stringify({ port, adopted, ownerUrl: database.url('owner'), appUrl: database.url('app_rw') })}`,
  )
  process.once('SIGTERM', () => {
    void database.stop().then((how) => {
      console.log(`stopped ${how}`)
      process.exit(0)
    })
  })
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  process.exit(1)
}
