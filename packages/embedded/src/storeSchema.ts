import type { StoreTables } from './tables.ts';

/**
 * A document is one row; what is searched for stands beside its texts:
 * `due` (next tick), `waiting` (time of the oldest unpublished event), `owing` (earliest follow-up), each null when there is none.
 * `state` is what the service decides about, `envelope` all that a write carries with it: most workers' writes change one of them.
 * A plain rowid table, since an update by row is cheaper than by a long text key (and texts stay out of the name index).
 */
export const storeSchema = ({ prefix, documents, entries, totals }: StoreTables): string => `
  CREATE TABLE IF NOT EXISTS ${documents} (
    row INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    due TEXT,
    waiting TEXT,
    owing TEXT,
    state TEXT NOT NULL,
    envelope TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}_by_name ON ${documents} (kind, id);
  CREATE INDEX IF NOT EXISTS ${prefix}_due ON ${documents} (due, kind, id) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS ${prefix}_waiting ON ${documents} (waiting, kind, id) WHERE waiting IS NOT NULL;
  CREATE INDEX IF NOT EXISTS ${prefix}_owing ON ${documents} (owing, kind, id) WHERE owing IS NOT NULL;

  CREATE TABLE IF NOT EXISTS ${entries} (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    sort TEXT NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (kind, name, key, sort, id, item)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS ${totals} (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    documents INTEGER NOT NULL,
    pending_events INTEGER NOT NULL,
    follow_ups INTEGER NOT NULL
  ) STRICT;
  INSERT OR IGNORE INTO ${totals} VALUES (1, 0, 0, 0);
`;
