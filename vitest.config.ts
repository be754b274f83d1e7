import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@': root.replace(/\/$/, ''), 'server-only': `${root}node_modules/server-only/empty.js` }

/**
 * `rules`: pure, milliseconds. `races`: the long races for doses, `npm run test:races`.
 * `data`: every file gets its own clone of a migrated PostgreSQL database.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          include: ['{lib,components,app,prisma,bin,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.data.test.ts', '**/*.races.test.ts', 'node_modules'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'races',
          include: ['lib/**/*.races.test.ts'],
          globalSetup: ['prisma/testing/global-setup.ts'],
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'data',
          include: ['{lib,prisma,bin}/**/*.data.test.ts'],
          globalSetup: ['prisma/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
