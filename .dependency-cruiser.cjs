/** The house rules of docs/decisions: arrows point one way. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'a-service-never-imports-another',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/(?!$1/)' },
    },
    {
      name: 'packages-below-services',
      comment:
        'Only what puts services together, what replays records into them, and the program that starts it all may import them.',
      severity: 'error',
      from: { path: '^packages/(?!runtime/src/allServices\\.ts$|replay/|cli/)' },
      to: { path: '^services/' },
    },
    {
      name: 'one-machine-loads-no-engine',
      comment:
        'Who stays on one machine loads no client of Kafka or MongoDB: they are imported where they are asked for.',
      severity: 'error',
      from: { path: '^packages/runtime/src/index\\.ts$' },
      to: { path: '^packages/(kafka|mongo)/', reachable: true },
    },
    {
      name: 'what-a-service-is-reaches-only-the-core',
      comment:
        'Through no barrel either: a domain test loads the domain, and not a web framework or a store. any-ascii is a table of letters.',
      severity: 'error',
      from: {
        path: '^services/[^/]+/src/(domain|commands|queries|reactions)/',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: '^packages/(?!record/|contracts/)|node_modules/(?!zod/|any-ascii/)|^(node:)?(fs|http|https|net|sqlite|crypto|timers)$',
        reachable: true,
      },
    },
    {
      name: 'the-core-is-pure',
      severity: 'error',
      from: { path: '^packages/(record|contracts)/src/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(packages/(?!record/|contracts/)|services/)|node_modules/(?!zod/|any-ascii/)|^(node:)?(fs|http|https|net|sqlite|crypto|timers)$',
        reachable: true,
      },
    },
    {
      name: 'one-package-imports-sqlite',
      severity: 'error',
      from: {
        pathNot: '^(packages/embedded/|test/(bench|chaos)/|test/journeys/support/files[.]ts$)',
      },
      to: { path: '^(node:)?sqlite$' },
    },
    {
      name: 'one-file-imports-kafkajs',
      comment: 'And the benchmark, whose rival it is.',
      severity: 'error',
      from: {
        pathNot:
          '^(packages/kafka/src/(kafkajsClients|fixtures/plainKafka|idleTimers.test)|test/bench/servers/kafka/plainKafkajs)\\.ts$',
      },
      to: { path: 'node_modules/kafkajs' },
    },
    {
      name: 'one-package-imports-mongoose',
      severity: 'error',
      from: { pathNot: '^packages/mongo/' },
      to: { path: 'node_modules/mongoose' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
