import { defineConfig } from 'prisma/config'

// Loaded by Prisma's own command line (generate, validate, format), which knows nothing of lib/env.ts.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'tsx --conditions=react-server prisma/seed/run.ts' },
  // eslint-disable-next-line no-restricted-syntax -- the one other reader: `env()` of prisma/config throws when it is absent
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '' },
})
