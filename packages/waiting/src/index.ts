export * from './backoff.ts';
export * from './rest.ts';
export * from './retry.ts';
export * from './turn.ts';
export * from './wakeUp.ts';
export * from './within.ts';
