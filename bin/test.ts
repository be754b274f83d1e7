import { allSteps } from './checks/steps'
import { runSteps } from './checks/step'

// `npm test`, all of it, or only the steps named: `npm test -- types rules`.
const wanted = process.argv.slice(2)
const steps = allSteps()
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are ${steps.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
const { failed } = await runSteps(wanted.length > 0 ? steps.filter(({ name }) => wanted.includes(name)) : steps)
process.exit(failed === 0 ? 0 : 1)
