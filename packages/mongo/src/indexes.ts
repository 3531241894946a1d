/** An index that the collection of documents must have. */
export type DeclaredIndex = {
  readonly name: string;
  readonly key: Readonly<Record<string, 1>>;
  readonly sparse: boolean;
  readonly for: string;
};

/** The collection that holds all documents of a service, each in its database. */
export const collection = 'documents';

/** The fields' layout; another number was written by another release. Moved by `migrate`. */
export const layout = 1;

/** Plain ones only, so that every MongoDB-compatible server has them. `_id` is `kind/id` and has its own. */
export const indexes = [
  { name: 'entries', key: { entries: 1 }, sparse: true, for: 'lists' },
  { name: 'tallies', key: { tallies: 1 }, sparse: true, for: 'how long a list is' },
  { name: 'due', key: { due: 1, dueAt: 1, dueName: 1 }, sparse: true, for: 'ticks' },
  {
    name: 'waiting',
    key: { waiting: 1, waitingAt: 1, waitingName: 1, waitingCount: 1 },
    sparse: true,
    for: 'events on their way to the log',
  },
  {
    name: 'owing',
    key: { owing: 1, owingAt: 1, owingName: 1, owingCount: 1 },
    sparse: true,
    for: 'follow-ups',
  },
] as const satisfies readonly DeclaredIndex[];

export type IndexName = (typeof indexes)[number]['name'];
