export * from './accounts.ts';
export * from './issuer.ts';
export * from './keys.ts';
export * from './router.ts';
export * from './serviceToken.ts';
