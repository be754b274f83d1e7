import { run } from './serve/run'

// `npm start`: database, migrations, demo household, build, and the app, all in this one process.
await run('production')
