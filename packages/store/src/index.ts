export type {
  Document,
  Draft,
  FollowUp,
  IndexEntry,
  Listed,
  Page,
  Position,
  Remembered,
} from '@throughcare/record';
export { isFurther } from '@throughcare/record';
export * from './expiring.ts';
export * from './store.ts';
