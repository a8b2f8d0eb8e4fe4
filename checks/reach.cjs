// What a process or a browser really loads: imports of types are erased first, then everything behind an entry is looked at.
const { builtinModules } = require('node:module')
const layers = require('./layers.cjs')

const node = builtinModules.filter((name) => !name.startsWith('_')).map((name) => name.replace('/', '\\/'))

module.exports = {
  forbidden: [
    {
      name: 'config-loads-without-next',
      comment: 'The command line and the worker load payload.config.ts without Next: no next/*, no CSS, no TSX behind it.',
      severity: 'error',
      from: { path: '^(payload\\.config\\.ts|src/subscriptions\\.ts|src/server/worker\\.ts)$' },
      to: { reachable: true, path: ['(^|/)node_modules/next/', '\\.s?css$', '^src/.*\\.tsx$'] },
    },
    {
      name: 'browser-code-stays-light',
      comment: 'A .client file, and all it imports, holds nothing that belongs on the server.',
      severity: 'error',
      from: { path: '^src/.*\\.client\\.tsx?$' },
      to: {
        reachable: true,
        path: [
          `^(node:.*|${node.join('|')})$`,
          '(^|/)node_modules/(pg|pino|sharp|payload|@payloadcms/(db-postgres|drizzle|next)|csv-parse|read-excel-file)/',
          '^src/platform/(database|log|env|announce)\\.ts$',
          '\\.sql\\.ts$',
        ],
      },
    },
  ],
  options: { ...layers.options, tsPreCompilationDeps: false },
}
