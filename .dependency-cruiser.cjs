// Who may import whom (docs: the design's layout). Run by npm run check; build/layers.test.ts plants faults in a copy
// and expects each of these to be found.

/** A feature's own folder, at each end; what serves every feature lies in base/, database/, app/ and start/. */
const feature = '(?!base/|database/|app/|start/)([^/]+)'
// Our own folder is called electron/ too: match the npm package exactly.
const electronPackage = '^electron$|node_modules/electron/'
const valueImport = { dependencyTypesNot: ['type-only'] }
const test = '[.]test[.]tsx?$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: valueImport },
    },
    {
      name: 'shared-imports-only-shared',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|test|build)/' },
    },
    {
      name: 'shared-is-platform-free',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-base-imports-only-itself',
      severity: 'error',
      from: { path: '^shared/base/' },
      to: { path: '^shared/', pathNot: '^shared/base/' },
    },
    {
      name: 'shared-features-share-types-only',
      severity: 'error',
      // Today joins the features: its answer is made of theirs.
      from: { path: '^shared/(?!base/|locales/|today/)([^/]+)/', pathNot: test },
      to: { path: '^shared/[^/]+/', pathNot: '^shared/(base|$1)/', ...valueImport },
    },
    {
      name: 'renderer-reaches-engine-only-through-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-no-electron-package',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: electronPackage },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-is-plain-node',
      severity: 'error',
      from: { path: '^electron/engine/' },
      to: { path: electronPackage },
    },
    {
      name: 'engine-knows-no-window',
      severity: 'error',
      from: { path: '^electron/engine/' },
      to: { path: '^(electron/(shell|preload)|renderer)/' },
    },
    {
      name: 'shell-stays-thin',
      severity: 'error',
      from: { path: '^electron/(shell|preload)/' },
      to: { path: '^(electron/engine|renderer)/' },
    },
    {
      name: 'sqlite-only-in-database',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/engine/database/' },
      to: { path: '^better-sqlite3$|node_modules/better-sqlite3/', ...valueImport },
    },
    {
      name: 'engine-features-share-types-only',
      severity: 'error',
      from: { path: `^electron/engine/${feature}/`, pathNot: test },
      to: { path: `^electron/engine/${feature}/`, pathNot: '^electron/engine/$1/', ...valueImport },
    },
    {
      name: 'renderer-features-are-apart',
      severity: 'error',
      from: { path: `^renderer/${feature}/` },
      to: { path: `^renderer/${feature}/`, pathNot: '^renderer/$1/', ...valueImport },
    },
    {
      name: 'base-knows-no-feature',
      severity: 'error',
      from: { path: '^(electron/engine|renderer)/base/', pathNot: test },
      to: { path: `^(electron/engine|renderer)/${feature}/`, ...valueImport },
    },
    {
      name: 'renderer-features-leave-the-frame-alone',
      severity: 'error',
      from: { path: `^renderer/${feature}/` },
      to: { path: '^renderer/app/', pathNot: '^renderer/app/client/', ...valueImport },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: test },
      to: { path: `^test/|${test}` },
    },
  ],
  options: {
    // TypeScript 7 has no parser that other programs can call; without one no type-only import would be told apart.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
