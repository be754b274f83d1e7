'use server'
import { findPerson } from '@/lib/auth/person'
import { keepDisplay } from '@/lib/display/display-choice.data'
import { publicAction } from '@/lib/form/form-action'
import { DisplayForm } from './settings-schema'

/** Each device has its own screen and its own eyes in front of it: the choice is for this person on this device. */
export const setDisplay = publicAction(DisplayForm, async (looks) => {
  await keepDisplay(await findPerson(), looks)
  return { done: 'This device now shows you pages this way.' }
})
