import next from 'eslint-config-next'
import tseslint from 'typescript-eslint'

const bans = [
  {
    selector:
      "MemberExpression[object.object.name='z'][property.name='coerce'], MemberExpression[object.name='z'][property.name='coerce']",
    message: 'z.coerce turns an empty field into 0: parse the text instead.',
  },
  { selector: 'MemberExpression[property.name=/^toLocale/]', message: 'Words and formats come from lib/text.' },
  { selector: 'TSAnyKeyword', message: 'Name the type.' },
]
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'lib/env.ts is the only reader of process.env.',
}
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Rules get the time as a value.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Rules get the time as a value.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Rules get the time as a value.',
  },
]
const bind = {
  selector: "CallExpression[callee.property.name='bind']",
  message: 'A bound action hangs a form without JavaScript (Next 16.4.5): use hidden inputs.',
}

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.next-*/**',
      '.next-*',
      '.bench-app/**',
      'node_modules/**',
      'lib/db/generated/**',
      'next-env.d.ts',
      '.data*/**',
      'test-results/**',
    ],
  },
  ...next,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', ...bans, environment],
      'no-console': 'error',
    },
  },
  {
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...bans, environment, bind] },
  },
  {
    files: ['lib/{staging,needs,medications,equipment,time,text,tasks,team,calendar,caseload,today}/**/*.ts'],
    ignores: ['**/*.data.ts', '**/*.test.ts', 'lib/time/now.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bans, environment, ...clock] },
  },
  {
    files: ['lib/text/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', bans[0], bans[2], environment, ...clock] },
  },
  // Programs that run in a terminal speak through the console, and hand the environment on.
  {
    files: ['bin/**', 'bench/**', 'prisma/**', 'e2e/**', 'lib/env.ts', '*.config.ts', '**/*.test.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', ...bans] },
  },
)
