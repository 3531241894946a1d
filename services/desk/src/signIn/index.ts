export {
  type DeskSignIn,
  type DeskSignInOptions,
  deskSignIn,
  type SignedIn,
} from './deskSignIn.ts';
export type { Frame, Html } from './frame.ts';
export { signInPages } from './pages.ts';
export { SessionOver } from './provider.ts';
