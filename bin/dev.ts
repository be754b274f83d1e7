import { run } from './serve/run'

// `npm run dev`: the same as `npm start`, with reload in place of the build.
await run('development')
