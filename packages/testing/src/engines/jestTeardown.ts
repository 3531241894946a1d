export { tearDown as default } from './jestSetup.ts';
