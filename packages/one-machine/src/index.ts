export * from './allServices.ts';
export * from './house.ts';
export { sampleAccounts } from './sampleAccounts.ts';
export { statusPage } from './statusPage.ts';
