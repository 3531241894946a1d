export * from './otlpReceiver.ts';
export type * from './otlpShapes.ts';
