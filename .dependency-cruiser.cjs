/** Who may import whom: the arrows of the house, each with its reason. Printed when one is broken. */
const tests = '[.]test[.]tsx?$';
const vendorSdk = '^(@cloudbase/|wx-server-sdk)|node_modules/(@cloudbase/|wx-server-sdk)';
const pureFile = '^cloudfunctions/contexts/[^/]+/(policy|present|words)[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or a third one is missing between them.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere breaks on the first machine that is not yours.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'contracts-stand-alone',
      comment: 'Contracts are what both sides agree on: they may know each other and the schema library, nothing else.',
      severity: 'error',
      from: { path: '^contracts/', pathNot: tests },
      to: { pathNot: ['^contracts/', '(^|/)node_modules/valibot/', '^valibot$'] },
    },
    {
      name: 'contexts-apart',
      comment: 'A context asks another by its contract or leaves a fact; who imports it must change when it changes.',
      severity: 'error',
      from: { path: '^cloudfunctions/contexts/([^/]+)/' },
      to: { path: '^cloudfunctions/contexts/', pathNot: '^cloudfunctions/contexts/$1/' },
    },
    {
      name: 'vendor-only-in-kernel',
      comment: 'The vendor SDKs live behind the ports of the kernel, so that rules never wait for a cloud.',
      severity: 'error',
      from: { path: '^(cloudfunctions|src|contracts|config)/', pathNot: '^cloudfunctions/kernel/' },
      to: { path: vendorSdk },
    },
    {
      name: 'pure-stays-pure',
      comment:
        'Policy, presentation and words are given everything they need; a port in their hands makes them need a cloud. (Types, refusals and the actor are words of the kernel, not ports.)',
      severity: 'error',
      from: { path: pureFile },
      to: {
        path: [
          '^cloudfunctions/kernel/',
          '^cloudfunctions/contexts/[^/]+/(handlers|index|papers)[.]ts$',
          '^cloudfunctions/contexts/[^/]+/handlers/',
        ],
        pathNot: '^cloudfunctions/kernel/(actor|refusal|shanghai-time|ids)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-does-not-load',
      comment: 'Policy, presentation and words may know the shape of a document, never the repository that loads it.',
      severity: 'error',
      from: { path: pureFile },
      to: { path: '/repository[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-door-to-the-database',
      comment: 'In a context only the repository speaks to the database; everybody else asks the repository.',
      severity: 'error',
      from: {
        path: '^cloudfunctions/contexts/',
        pathNot: ['/[^/]*repository[.]ts$', tests],
      },
      to: { path: '^cloudfunctions/kernel/database[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'composers-compose',
      comment:
        'A deployed function puts contexts and kernel together by their index, or by what they hand to `papers`; it knows no inside of either.',
      severity: 'error',
      from: { path: '^cloudfunctions/(app|jobs|papers)/' },
      to: {
        path: '^cloudfunctions/',
        pathNot: [
          '^cloudfunctions/kernel/',
          '^cloudfunctions/contexts/[^/]+/(index|papers)[.]ts$',
          '^cloudfunctions/$1/',
        ],
      },
    },
    {
      name: 'kernel-has-no-domain',
      comment: 'The kernel serves every context alike; a domain word in it is a context in the wrong place.',
      severity: 'error',
      from: { path: '^cloudfunctions/kernel/' },
      to: {
        path: [
          '^cloudfunctions/(contexts|app|jobs|papers)/',
          '^contracts/(?!envelope|errors|operation|operations|values)',
        ],
      },
    },
    {
      name: 'server-knows-no-client',
      comment: 'What is deployed runs in the cloud alone: no page, no emulator and no build script goes with it.',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src|emulator|scripts|test)/', pathNot: '^test/support/' },
    },
    {
      name: 'deployed-knows-no-test-support',
      comment: 'What helps tests is not deployed; production code that needs it has something of its own missing.',
      severity: 'error',
      from: { path: '^(cloudfunctions|src|contracts|config)/', pathNot: tests },
      to: { path: '^test/' },
    },
    {
      name: 'client-knows-no-server',
      comment: 'The mini-program speaks to the server by contracts; server code in it would be code in people’s hands.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|emulator|scripts|test)/' },
    },
    {
      name: 'client-config-by-one-door',
      comment:
        'Template ids reach the client through one file; every other decision in config/ is none of its business.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/api/templates[.]ts$' },
      to: { path: '^config/' },
    },
    {
      name: 'pages-are-thin',
      comment: 'A page composes a feature; one that calls the cloud itself has rules nobody else can use or test.',
      severity: 'error',
      from: { path: '^src/pages/' },
      to: { path: '^src/api/' },
    },
    {
      name: 'features-apart',
      comment: 'A feature shows others only its `public.ts`; the rest may change without asking anybody.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/public[.]tsx?$'] },
    },
    {
      name: 'components-without-domain',
      comment: 'Components are looks without domain words, so that every feature can wear them.',
      severity: 'error',
      from: { path: '^src/components/', pathNot: tests },
      to: { path: '^(src/(features|api|pages)|contracts)/' },
    },
    {
      name: 'api-knows-no-screen',
      comment: 'The door to the cloud is below everything that is seen.',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/(features|pages|components)/' },
    },
    {
      name: 'features-know-no-page',
      comment: 'Pages stand on features; a feature that imports a page cannot be used on another one.',
      severity: 'error',
      from: { path: '^src/(features|components)/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'emulator-knows-no-client',
      comment: 'The emulator shows what was built, exactly as a phone would; it never reaches into the source.',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^src/' },
    },
    {
      name: 'emulator-knows-no-server',
      comment: 'The emulator is the cloud: it runs bundles it knows nothing about. Only the seed speaks, by contracts.',
      severity: 'error',
      from: { path: '^emulator/', pathNot: tests },
      to: { path: '^(cloudfunctions|test|scripts)/' },
    },
    {
      name: 'config-is-data',
      comment: 'Decisions as data: read by all, so they read nobody but the contracts.',
      severity: 'error',
      from: { path: '^config/', pathNot: tests },
      to: { path: '^(src|cloudfunctions|emulator|scripts|test)/' },
    },
    {
      name: 'production-without-dev-dependencies',
      comment: 'What is deployed must not need a tool of the developer.',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|contracts)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
