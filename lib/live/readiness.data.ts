import 'server-only'
import { database } from '@/lib/db/client'

const patienceMs = 2500

/** Does the database answer, soon enough for whoever asks whether we are ready? */
export async function canReachDatabase(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  const answers = database().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([answers, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
