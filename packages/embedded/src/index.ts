export type { Durability } from './connection.ts';
export * from './dataDir.ts';
export {
  type Departure,
  type DepartureOptions,
  type DocumentPage,
  type EventPage,
  openDeparture,
} from './departure.ts';
export { privateDir } from './privateDir.ts';
export { secretOf } from './secret.ts';
export { type LogOptions, openLog, type SqliteLog } from './sqliteLog.ts';
export { openStore, type StoreOptions } from './sqliteStore.ts';
export { lockForWriting, type WriterLock } from './writerLock.ts';
