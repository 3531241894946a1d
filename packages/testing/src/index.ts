export * from './contracts/index.ts';
export * from './invariants.ts';
export * from './organisationOf.ts';
export * from './realData.ts';
export * from './story.ts';
export * from './toyServices.ts';
