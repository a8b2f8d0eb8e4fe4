// Who may know whom (docs/architecture.md). Types count as knowing: every import written in the source is looked at.
const rows = [
  ['platform', 'generated'],
  ['people', 'orders', 'look'],
  ['content', 'growth', 'campaigns', 'communities', 'care', 'fulfilment', 'brand', 'reviews'],
  ['content-types.ts'],
  ['measurement'],
  ['scorecards'],
  ['integrations', 'posters', 'search'],
  ['site', 'admin'],
]
const top = '^(payload\\.config\\.ts|src/subscriptions\\.ts|src/(server|app|demo)/)'

const pathOf = (rooms) =>
  `^src/(${rooms.map((room) => (room.endsWith('.ts') ? room.replace('.', '\\.') : `${room}/`)).join('|')})`

const goesDown = rows.flatMap((rooms, row) =>
  rooms.map((room) => {
    const beside = rooms.filter((other) => other !== room && !(row === 2 && other === 'content'))
    const above = rows.slice(row + 1).flat()
    return {
      name: `${room}-looks-only-down`,
      comment: `${room} is in row ${row}: it may import lower rows, and nothing beside or above it.`,
      severity: 'error',
      from: { path: pathOf([room]) },
      to: { path: pathOf([...beside, ...above]) },
    }
  }),
)

module.exports = {
  forbidden: [
    ...goesDown,
    {
      name: 'nobody-imports-the-top',
      comment: 'payload.config.ts, subscriptions.ts, server, app and demo import; they are imported only among themselves.',
      severity: 'error',
      from: { path: '^src/', pathNot: top },
      to: { path: top },
    },
    {
      name: 'every-room-has-a-row',
      comment: 'A new room gets its row in checks/layers.cjs and in docs/architecture.md.',
      severity: 'error',
      from: { path: '^(src|payload\\.config)' },
      to: { path: '^src/', pathNot: [pathOf(rows.flat()), top] },
    },
    {
      name: 'site-never-scores',
      severity: 'error',
      from: { path: '^src/site/' },
      to: { path: '^src/(admin|scorecards)/' },
    },
    {
      name: 'questions-stay-in-their-room',
      comment: 'SQL is private to its room; others call the room’s functions.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '\\.sql\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'source-knows-no-tests',
      severity: 'error',
      from: { path: '^(src/|payload\\.config|next\\.config|migrations/)' },
      to: { path: '^(tests|checks|scripts|bench)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circles-between-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/[^/]+' },
      to: { path: '^src/[^/]+', circular: true },
    },
    { name: 'imports-exist', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'development-stays-out',
      comment: 'What runs in production is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^(src/|payload\\.config|migrations/)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
