import { expect, test } from '@playwright/test'
import { actions } from './matrix-actions'
import { actors, pages } from './matrix'
import { routes } from './matrix-routes'
import { readOperations } from './operations'

// A page, route or action that is new has no row yet: this fails until somebody has said who may use it.

const built = readOperations()

test('every page of the build has its row, and every row its page', () => {
  expect(Object.keys(pages).sort()).toEqual(built.pages)
})

test('every route of the build has its row, and every row its route', () => {
  expect(Object.keys(routes).sort()).toEqual(built.routes)
})

test('every server action of the build has its row, and every row its action', () => {
  expect(Object.keys(actions).sort()).toEqual(built.actions.map(({ name }) => name).sort())
})

test('the matrix is not empty', () => {
  const counts = { pages: built.pages.length, routes: built.routes.length, actions: built.actions.length }
  const operations = counts.pages + counts.routes + counts.actions
  const cases = ['own team', "a stranger's team", "own team with a stranger's ids"]
  console.log(
    `Access matrix: ${counts.pages} pages, ${counts.routes} routes and ${counts.actions} actions, ` +
      `each as ${actors.length} kinds of member in ${cases.length} cases (${cases.join(', ')}), ` +
      `as a former member and signed out: up to ${operations * (actors.length * cases.length + 2)} requests.`,
  )
  expect(counts.pages).toBeGreaterThan(10)
  expect(counts.actions).toBeGreaterThan(10)
})
