import { redirect } from 'next/navigation'
import { personOrSignIn } from '@/lib/auth/guards'
import { homePathOf } from '@/lib/team/home-path'
import { listMyTeams } from '@/lib/team/teams.data'

/** The front door: nothing of its own, it opens where the day begins. */
export default async function FrontDoor() {
  const person = await personOrSignIn()
  redirect(homePathOf(await listMyTeams(person)))
}
