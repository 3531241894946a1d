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
export * from './store.ts';
export * from './expiring.ts';
