/** Who may import whom: the table of content/handbook/architecture.md, as rules. No exceptions. */
const test = '[.]test[.]tsx?$'

/** @param {string} name @param {string} comment @param {string} from @param {string[]} allowed */
const only = (name, comment, from, allowed, fromNot = test) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: fromNot },
  to: { path: '^(app|db|search|content|tests)/', pathNot: allowed },
})

const PURE_FEATURE = '^app/features/[^/]+/(?!.*[.]server[.]ts$).*[.]ts$'
const SERVER = '[.]server[.]tsx?$'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: ['^tests/', test] },
      to: { path: ['^tests/', test] },
    },
    {
      name: 'no-dev-dependencies-in-production',
      severity: 'error',
      from: { path: '^(app|db|search|content)/', pathNot: test },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'kysely-codegen|/@types/',
      },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('routes', 'routes: HTTP only', '^app/routes/', [
      '^app/(routes|features|http|ui|editor|i18n|enhance)/',
      '^app/context[.]server[.]ts$',
      '^content/taxonomy/',
      '^search/types[.]ts$',
    ]),
    {
      name: 'routes-no-queries',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: ['^db/', '^search/(?!types[.]ts$)'] },
    },
    only('http', 'http → i18n, pure feature types', '^app/http/', [
      '^app/(http|i18n|ui)/',
      PURE_FEATURE,
      '^app/features/accounts/.*[.]server[.]ts$',
      '^app/context[.]server[.]ts$',
      '^db/(client|schema)[.]ts$',
    ]),
    only('ui', 'ui → i18n', '^app/ui/', ['^app/(ui|i18n)/']),
    only('i18n', 'i18n imports nothing of ours', '^app/i18n/', ['^app/i18n/', '^search/thai/']),
    only('editor', 'editor → ui, i18n, search/thai', '^app/editor/', [
      '^app/(editor|ui|i18n)/',
      '^search/thai/',
    ]),
    only('feature-components', 'components never import *.server files', '^app/features/.*[.]tsx$', [
      PURE_FEATURE,
      '^app/features/[^/]+/.*[.]tsx$',
      '^app/(ui|editor|i18n)/',
      '^content/taxonomy/',
      '^search/types[.]ts$',
    ]),
    {
      name: 'components-no-server',
      severity: 'error',
      from: { path: '^app/(features|ui|editor|routes)/.*[.]tsx$', pathNot: '^app/routes/' },
      to: { path: SERVER },
    },
    only('feature-use-cases', 'use cases', '^app/features/.*[.]server[.]ts$', [
      '^app/features/',
      '^(db|search)/',
      '^app/(storage|mail|i18n)/',
      '^app/editor/(to-plain-text|to-html|from-markdown|from-plain-text|plain-blocks|document|.*[.]server)[.]ts$',
      '^content/',
    ]),
    only('pure-files', 'pure files: no I/O, no framework', '^app/features/(?!.*[.]server[.]ts$).*[.]ts$', [
      PURE_FEATURE,
      '^search/(thai/|types[.]ts$)',
      '^app/i18n/(message-key|languages|messages|storable-text)',
      '^app/editor/document[.]ts$',
      '^content/taxonomy/',
    ]),
    only('search-thai', 'search/thai → nothing of ours', '^search/thai/', ['^search/thai/']),
    only('search', 'search → db, search/thai', '^search/(?!thai/)', [
      '^search/',
      '^db/',
      '^content/(taxonomy|vocabulary)/',
    ]),
    only('db', 'db → nothing of ours', '^db/', ['^db/']),
    only('content', 'content → nothing of ours', '^content/', ['^content/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
