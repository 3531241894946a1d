export type { DiversionRow } from './cook-diversions/diversionRow.ts';
export {
  compareList,
  type HeldList,
  type ListLimits,
  listLimits,
  noLists,
  type RosterMovement,
  type RosterState,
  rosterMovements,
} from './daily-roster/compareLists.ts';
export { readRoster, rosterLists } from './daily-roster/readRoster.ts';
export type { RosterRow } from './daily-roster/rosterRow.ts';
export { DirectoryEntry } from './directory/directoryEntry.ts';
export * from './formats.ts';
export type { PrisonMessage } from './hmpps-events/prisonMessage.ts';
export type { RowOutcome } from './rows/outcome.ts';
export { rowReasons } from './rows/reasons.ts';
export { counted, emptyTally, type SourceTally } from './rows/tally.ts';
