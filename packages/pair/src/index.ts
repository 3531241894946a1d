export { embeddedPair } from './embeddedPair.ts';
export type { Pair } from './pair.ts';
