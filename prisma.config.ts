import { defineConfig } from 'prisma/config'

// Loaded by Prisma's own command line (generate, validate, format), which knows nothing of lib/env.ts.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'tsx --conditions=react-server bin/seed.ts' },
  // `env()` of prisma/config would throw when it is absent, even for `generate`.
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '' },
})
