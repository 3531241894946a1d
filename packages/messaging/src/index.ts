export { eventIn } from './decode.ts';
export * from './dispatcher.ts';
export * from './eventLog.ts';
export { eventsOfStreams } from './eventsOfStreams.ts';
export * from './gapDetector.ts';
export * from './journalOfOwners.ts';
export * from './parkedEvents.ts';
export type { PartnerLog } from './partnerLog.ts';
export { plainDraft } from './plainDraft.ts';
export * from './relay.ts';
export { type NameOnce, SegmentedList } from './segmentedList.ts';
export {
  grownStreams,
  journalAndLog,
  journalRow,
  type OwnJournal,
  storeJournal,
  streamsPerSegment,
} from './storeJournal.ts';
