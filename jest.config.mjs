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
  maxWorkers: Math.min(2, availableParallelism()),
  globalSetup: '<rootDir>/packages/testing/src/engines/jestSetup.ts',
  globalTeardown: '<rootDir>/packages/testing/src/engines/jestTeardown.ts',
  setupFilesAfterEnv: ['<rootDir>/test/leaks.ts'],
  reporters: ['default', '<rootDir>/test/countReporter.mjs'],
  coverageProvider: 'babel',
  testTimeout: 20_000,
  forceExit: process.env.CI === 'true',
};
