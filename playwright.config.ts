import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser'

const { executablePath, environment } = await findBrowser()

/** The production build in a real browser. `npm test` builds first; by hand: `npx playwright test main-job`. */
export default defineConfig({
  testDir: 'e2e',
  // Every page in every mode and theme takes minutes: `npm run test:modes`.
  projects: [
    { name: 'journeys', testIgnore: /modes-axe/ },
    { name: 'modes', testMatch: /modes-axe/ },
  ],
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results/journeys',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 40_000,
  globalTimeout: 15 * 60_000,
  expect: { timeout: 8_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false, snapshots: true },
    launchOptions: {
      executablePath,
      env: { ...process.env, ...environment },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
