import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAuthentication, readRegistration } from './passkey-answers'

const id = 'AbC_-09'
const common = { id, rawId: id, type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform' }
const said = { clientDataJSON: id, authenticatorData: id, signature: id, userHandle: id }
const made = { clientDataJSON: id, attestationObject: id, transports: ['internal', 'hybrid'], publicKeyAlgorithm: -7 }

test('what a browser sends is read', () => {
  expect(readAuthentication(JSON.stringify({ ...common, response: said }))?.response.signature).toBe(id)
  const registration = readRegistration(JSON.stringify({ ...common, response: made }))
  expect(registration?.response.transports).toEqual(['internal', 'hybrid'])
})

test('a way to reach it that is not known yet does not stand in the way', () => {
  const answer = JSON.stringify({ ...common, response: { ...made, transports: ['telepathy'] } })
  expect(readRegistration(answer)?.response.transports).toBeUndefined()
})

test.each([
  '',
  'null',
  '{}',
  '[]',
  JSON.stringify({ ...common, response: { ...said, signature: 'not base64!' } }),
  JSON.stringify({ ...common, response: { ...said, signature: ['a'] } }),
  JSON.stringify({ ...common, id: '', response: said }),
  JSON.stringify({ ...common, type: 'password', response: said }),
  JSON.stringify({ ...common, response: { ...said, clientDataJSON: 'a'.repeat(5000) } }),
  JSON.stringify({ ...common, response: { ...said, more: 1 } }),
])('%.60s is no answer', (text) => {
  expect(readAuthentication(text)).toBeUndefined()
})

test('whatever is sent, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      readAuthentication(text)
      readRegistration(text)
    }),
  )
})
