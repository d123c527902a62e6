import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'

export default tseslint.config(
  {
    ignores: [
      'build/',
      'node_modules/',
      'db/schema.ts',
      'public/',
      'eslint.config.js',
      '.dependency-cruiser.cjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: { ...globals.node, ...globals.browser },
    },
    rules: {
      // why: loaders and actions throw responses, as Remix asks.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', name: 'TypedResponse', package: '@remix-run/server-runtime' },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': ['error', { allow: ['error'] }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  { files: ['app/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    // why: settings are read once, where they are checked and where a wrong one can be named.
    ignores: ['app/context.server.ts', 'app/server.ts', 'app/commands/**', 'tests/**', '*.config.*'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings come from app/context.server.ts.' },
      ],
      'no-restricted-imports': [
        'error',
        ...['process', 'node:process'].map((name) => ({
          name,
          message: 'Settings come from app/context.server.ts.',
        })),
      ],
    },
  },
  {
    // why: sizes and characters of what comes in are judged in one place.
    files: ['app/routes/**', 'app/http/**'],
    ignores: ['app/http/incoming.server.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.property.name='formData'], [callee.object.name='request'][callee.property.name=/^(json|text|arrayBuffer|blob|bytes)$/]",
          message: 'Read bodies with readForm or readJson of app/http/incoming.server.ts.',
        },
      ],
    },
  },
  {
    files: ['app/routes/**'],
    rules: {
      'max-lines': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['app/commands/**', 'tests/run.mjs', 'app/server.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
)
