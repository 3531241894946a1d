export type { Durability } from './connection.ts';
export * from './dataDir.ts';
export {
  type Departure,
  type EventPage,
  openDeparture,
} from './departure.ts';
export { privateDir } from './privateDir.ts';
export { secretOf } from './secret.ts';
export { openSoleStore } from './soleStore.ts';
export { openStore } from './sqliteStore.ts';
export { lockForWriting } from './writerLock.ts';
