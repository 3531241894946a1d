export type { Moved } from './carryOver.ts';
export { differences } from './differences.ts';
export { copyKeys, expectRoomForKeys, haveOneSecret } from './keys.ts';
export { type AtTarget, type MoveOptions, type MoveProgress, move } from './move.ts';
export { MoveError, type MoveErrorCode } from './moveError.ts';
