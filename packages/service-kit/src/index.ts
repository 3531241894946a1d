export * from './clock.ts';
export * from './define/index.ts';
