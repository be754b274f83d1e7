const pure =
  '^lib/(staging|needs|medications|tasks|calendar|team|history|sheet|equipment|caseload|today|time|text|help|phrases|display)/'
const data = '[.]data[.]ts$'
const test = '[.]test[.]tsx?$|/testing/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-lib-stays-pure',
      comment: 'A rule is a function from values to a value: no framework, no database, no page.',
      severity: 'error',
      from: { path: pure, pathNot: [data, test, '^lib/time/now[.]ts$'] },
      to: {
        path: [
          '^node_modules/(next|react|react-dom|pg|@prisma)/',
          '^lib/(db|auth|live|env)',
          data,
          '^app/',
          '^components/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-lib-uses-few-packages',
      severity: 'error',
      from: { path: pure, pathNot: [data, test, '^lib/time/now[.]ts$'] },
      to: {
        path: '^node_modules/',
        pathNot: ['^node_modules/(zod|temporal-polyfill|temporal-spec|csv-parse)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-show-only',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: [data, '^lib/db/', '^app/'] },
    },
    {
      name: 'database-behind-data-files',
      severity: 'error',
      from: {
        path: '^(app|components|lib)/',
        pathNot: [
          data,
          '^lib/(auth|live|db)/',
          '^lib/form/(form-action|json-route)[.]ts$',
          test,
          '[.]data[.]test[.]ts$',
        ],
      },
      to: { path: '^lib/db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'next-auth-behind-one-file',
      severity: 'error',
      from: { pathNot: '^lib/auth/next-auth[.]ts$' },
      to: { path: '^node_modules/(next-auth|@auth)/' },
    },
    { name: 'lib-below-app', severity: 'error', from: { path: '^lib/' }, to: { path: '^(app|components)/' } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'lib/db/generated'] },
    exclude: { path: ['^[.]next', '^lib/db/generated'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'react-server'] },
  },
}
