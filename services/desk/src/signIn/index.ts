export { deskSignIn, type SignedIn } from './deskSignIn.ts';
export type { Frame } from './frame.ts';
export { signInPages } from './pages.ts';
export { SessionOver } from './provider.ts';
