export {
  accountList,
  type Change,
  changesBy,
  mergesUntold,
  type Readers,
  untold,
} from './changes.ts';
export { listsChangesOf } from './listChanges.ts';
export { type FeedRow, feedRows } from './row.ts';
