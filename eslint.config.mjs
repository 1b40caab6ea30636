/**
 * Habits a machine can keep. Every restriction says why; sizes are warnings, because they show health and decide
 * nothing. Who may import whom stands in `.dependency-cruiser.cjs`, what no linter sees in `test/guards/`.
 */
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const readsTheClock =
  'Rules are given `now` as an argument: only then can a test stand in any minute. The clock is read in kernel/clock.';
const rollsDice =
  'Rules are given ids and chance as arguments: only then does a second arrival of a command get the same answer.';

const pureRestrictions = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: readsTheClock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: readsTheClock },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: rollsDice },
];

const houseRestrictions = [
  {
    selector: 'TSEnumDeclaration',
    message: 'An enum is code at run time and no union to the compiler; write `as const` and a union type.',
  },
  {
    selector: 'ExportAllDeclaration:not([exported])',
    message: 'A barrel hides where a thing lives and pulls in what nobody asked for; import the file itself.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', 'test-results/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        // Only what we name ourselves; fields of vendors and documents keep theirs.
        {
          selector: 'variable',
          types: ['boolean'],
          format: ['PascalCase'],
          prefix: ['is', 'has', 'can', 'are', 'was', 'should', 'may', 'needs', 'includes'],
          filter: { regex: '^(true|false)$', match: false },
        },
        { selector: 'variable', modifiers: ['destructured'], format: null },
        { selector: 'typeLike', format: ['PascalCase'] },
      ],
      // A number or a boolean in a sentence is plain; an object or undefined is a mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // `if (!file) return refuse(404);` is an early return, and the house likes those.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Documents are records: a field is removed by a name that is only known at run time.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // A promise given to a JSX attribute is how an event handler of React looks.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Code points are how the limits of both sides and of WeChat count characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Ports are plain objects of functions; none of them knows a `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `collection<Doc>(name)` says what the caller knows is kept there; there is no second place to say it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A port may be asynchronous by its contract though one implementation answers at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...houseRestrictions],
      'max-lines': ['warn', { max: 150, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['warn', 4],
      'max-depth': ['warn', 3],
      complexity: ['warn', 12],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['cloudfunctions/contexts/**/*.ts', 'contracts/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseRestrictions, ...pureRestrictions] },
  },
  {
    // The pure parts of a feature: plain TypeScript without JSX that is not a hook.
    files: ['src/features/**/*.ts'],
    ignores: ['src/features/**/use-*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseRestrictions, ...pureRestrictions] },
  },
  {
    // A log line may carry ids and codes, never what somebody wrote; the logger is the one place that can promise it.
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/kernel/logger.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // A long list of cases is no long function, and a test names what it is about to throw away.
    files: ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Matchers of jest and answers of the vendor's SDK are `any`; a test asserts what they are.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-restricted-syntax': ['error', ...houseRestrictions],
    },
  },
);
