import { availableParallelism } from 'node:os';

/** One configuration for every test: the same ESM sources that run in production, types stripped by swc. */
export default {
  testMatch: ['<rootDir>/{packages,services,test}/**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript' },
          transform: { verbatimModuleSyntax: true },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  testSequencer: '<rootDir>/test/longestFirst.mjs',
  maxWorkers: Math.min(2, availableParallelism()),
  // Modules of a finished test file are not let go while ES modules run in a vm, so that a worker
  // grows with every file. Past this it is replaced; without it, it reaches the heap's end at 4 GB.
  workerIdleMemoryLimit: '1.5GB',
  globalSetup: '<rootDir>/packages/testing/src/engines/jestSetup.ts',
  globalTeardown: '<rootDir>/packages/testing/src/engines/jestTeardown.ts',
  setupFilesAfterEnv: ['<rootDir>/test/leaks.ts'],
  reporters: ['default', '<rootDir>/test/countReporter.mjs'],
  coverageProvider: 'babel',
  testTimeout: 60_000,
  forceExit: process.env.CI === 'true',
};
