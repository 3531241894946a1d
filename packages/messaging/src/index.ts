export * from './eventLog.ts';
