'use server'
import { completeCode } from '@/lib/auth/complete-sign-in'
import { findPendingSignIn } from '@/lib/auth/pending-sign-in.data'
import { checkCode } from '@/lib/auth/second-factor.data'
import { publicAction } from '@/lib/form/form-action'
import { CodeForm } from './code-schema'

const tooLate = { refused: 'That took more than 10 minutes. Please sign in once more from the start.' }

export const enterCode = publicAction(CodeForm, async ({ code, next }) => {
  const pending = await findPendingSignIn()
  if (!pending) return tooLate
  const result = await checkCode(pending.userId, code)
  if (result === 'too-often') {
    return { refused: 'There were many tries. Please wait 15 minutes, then try again. A passkey works now.' }
  }
  if (result === 'wrong') {
    const words = 'This code is not right, or it was used already. Wait for the next one in the app and write that.'
    return { refused: words, errors: { code: words } }
  }
  const goTo = await completeCode(next)
  return goTo ? { goTo } : tooLate
})
