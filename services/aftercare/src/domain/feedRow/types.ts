import type { Level } from '@throughcare/record';

/** What changes for the coordinator of an area, and from which level on it may be known that it did. */
export const rowTypes = {
  'search.opened': 'L0',
  'search.directed': 'L0',
  'search.unplaced': 'L0',
  'search.taken': 'L0',
  'search.given-back': 'L0',
  'search.refused': 'L0',
  'search.ended': 'L0',
  'card.due': 'L0',
  'contact.overdue': 'L0',
  'window.opened': 'L0',
  'window.checkpoint-missed': 'L1',
  'window.closed': 'L1',
  'place.refused': 'L2.treatment',
} as const satisfies Readonly<Record<string, Level>>;
export type RowType = keyof typeof rowTypes;
