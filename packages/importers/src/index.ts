export type { DiversionRow } from './cook-diversions/diversionRow.ts';
export {
  compareList,
  type Departure,
  noLists,
  type RosterMovement,
  type RosterState,
  rosterMovements,
} from './daily-roster/compareLists.ts';
export { readRoster, rosterLists } from './daily-roster/readRoster.ts';
export type { RosterList, RosterRow } from './daily-roster/rosterRow.ts';
export {
  DirectoryEntry,
  type DirectorySource,
  directoryLicences,
  directorySources,
} from './directory/directoryEntry.ts';
export * from './formats.ts';
export type { PrisonMessage } from './hmpps-events/prisonMessage.ts';
export type { RowFlag, RowOutcome, RowPlace } from './rows/outcome.ts';
export { type RowReason, rowReasons } from './rows/reasons.ts';
export { counted, emptyTally, type SourceTally, tallies } from './rows/tally.ts';
