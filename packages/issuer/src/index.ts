export * from './accounts/account.ts';
export * from './accounts/accounts.ts';
export { hashPassword, madePassword, passwordLength } from './accounts/passwords.ts';
export { sampleAccounts } from './accounts/sampleAccounts.ts';
export { needsSecondFactor, seesClosely } from './accounts/secondFactor.ts';
export * from './clients.ts';
export * from './issuer.ts';
export * from './keys.ts';
export { lives } from './openid/lives.ts';
export { cameFromHere } from './openid/origin.ts';
export type { Session, Sessions } from './openid/sessions.ts';
export { type IssuerParts, issuerRouter } from './router.ts';
export * from './serviceToken.ts';
export * from './signIn/guard.ts';
export * from './signIn/pages.ts';
export {
  type Browsers,
  embeddedProvider,
  type ProviderForDesk,
  type SigningIn,
  type SigningInOptions,
  signingIn,
} from './signingIn.ts';
