import { expect, test } from 'vitest'
import { readEnv } from '../../lib/env'
import { mailNotice } from './mail-notice'

test('a demonstration on this machine says where its mail is', () => {
  expect(mailNotice(readEnv({}))).toContain('http://localhost:3000/mailbox')
})

test.each([{ ALONGSIDE_DEMO: '0' }, { ALONGSIDE_URL: 'https://care.example.org', ALONGSIDE_DEMO: '1' }])(
  '%j: says that nobody gets any',
  (settings) => {
    expect(mailNotice(readEnv(settings))).toContain('SMTP_URL is not set')
  },
)

test('with a mail server there is nothing to say', () => {
  expect(mailNotice(readEnv({ SMTP_URL: 'smtps://name:password@mail.example.org:465' }))).toBeUndefined()
})
