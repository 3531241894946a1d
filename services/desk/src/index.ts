export { type DeskOptions, deskRouter } from './desk.ts';
export type { SignedIn, SignIn } from './kernel/signedIn.ts';
export { pages, things } from './pages.ts';
