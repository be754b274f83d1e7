import { ensureTemplate, openTestCluster, tidy } from '../prisma/testing/cluster'
import { startServer } from './server'

/** Where the journeys go and the database behind it, for the workers. */
export const urlSetting = 'JOURNEYS_URL'
export const ownerUrlSetting = 'JOURNEYS_OWNER_URL'

/**
 * A database of this run's own, and the app on it. With both settings given, the journeys walk through a server
 * that runs already (a development server, for writing them).
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env[urlSetting] && process.env[ownerUrlSetting]) return () => Promise.resolve()
  const cluster = await openTestCluster()
  const name = `test_${process.pid}_journeys`
  const leave = async () => {
    await cluster.databases.drop(name)
    await cluster.stop()
  }
  try {
    await tidy(cluster)
    await cluster.databases.create(name, await ensureTemplate(cluster))
    const server = await startServer(cluster.url('app_rw', name), cluster.url('owner', name))
    process.env[urlSetting] = server.url
    process.env[ownerUrlSetting] = cluster.url('owner', name)
    return async () => {
      await server.stop()
      await leave()
    }
  } catch (error) {
    await leave()
    throw error
  }
}
