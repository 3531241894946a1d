export * from './decider.ts';
export * from './realData.ts';
