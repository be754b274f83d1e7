import type { TestProject } from 'vitest/node'
import { ensureTemplate, openTestCluster, tidy } from './cluster'

declare module 'vitest' {
  interface ProvidedContext {
    template: string
  }
}

/** Holds the test cluster open for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openTestCluster()
  try {
    await tidy(cluster)
    project.provide('template', await ensureTemplate(cluster))
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return async () => void (await cluster.stop())
}
