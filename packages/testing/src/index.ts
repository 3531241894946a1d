export * from './contracts/index.ts';
export * from './decider.ts';
export * from './invariants.ts';
export * from './realData.ts';
export * from './toyServices.ts';
