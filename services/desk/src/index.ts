export { type DeskOptions, deskRouter, signInFrame } from './desk.ts';
export { pages, things } from './pages.ts';
export { deskSignIn, signInPages } from './signIn/index.ts';
