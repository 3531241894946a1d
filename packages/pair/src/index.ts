export { embeddedPair } from './embeddedPair.ts';
export { type EnginePairOptions, openEnginePair } from './enginePair.ts';
export type { Pair } from './pair.ts';
