export * from './accounts.ts';
export * from './clients.ts';
export * from './issuer.ts';
export * from './keys.ts';
export * from './router.ts';
export { sampleAccounts } from './sampleAccounts.ts';
export * from './serviceToken.ts';
