export { type DeskOptions, deskRouter, signInFrame } from './desk.ts';
export type { SignIn } from './kernel/signedIn.ts';
export { pages, things } from './pages.ts';
export { deskSignIn, type SignedIn, signInPages } from './signIn/index.ts';
