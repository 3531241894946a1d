export * from './engines.ts';
export type { EngineKind } from './images.ts';
