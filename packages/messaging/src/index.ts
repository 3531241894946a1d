export * from './aside.ts';
export * from './dispatcher.ts';
export * from './eventLog.ts';
export { eventsOfStreams } from './eventsOfStreams.ts';
export * from './holes.ts';
export * from './journalOfOwners.ts';
export type { PartnerLog } from './partnerLog.ts';
export * from './relay.ts';
export {
  journalRow,
  journalThenLog,
  journalTrail,
  type OwnJournal,
  storeJournal,
  streamsPerSegment,
} from './storeJournal.ts';
export {
  type NameOnce,
  Trail,
  type TrailEntry,
  type TrailOptions,
  type TrailPage,
} from './trail.ts';
