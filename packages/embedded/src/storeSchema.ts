import type { Schema } from './connection.ts';

/**
 * One file per service. A document is one row; what is searched for stands beside its body:
 * `due` (next tick), `waiting` (time of the oldest unpublished event), `owing` (earliest follow-up), each null when there is none.
 * A plain rowid table, since an update by row is cheaper than by a long text key (and bodies stay out of the name index).
 */
export const storeSchema: Schema = {
  version: 1,
  sql: `
    CREATE TABLE documents (
      row INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      due TEXT,
      waiting TEXT,
      owing TEXT,
      body TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX documents_by_name ON documents (kind, id);
    CREATE INDEX documents_due ON documents (due, kind, id) WHERE due IS NOT NULL;
    CREATE INDEX documents_waiting ON documents (waiting, kind, id) WHERE waiting IS NOT NULL;
    CREATE INDEX documents_owing ON documents (owing, kind, id) WHERE owing IS NOT NULL;

    CREATE TABLE entries (
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      key TEXT NOT NULL,
      sort TEXT NOT NULL,
      id TEXT NOT NULL,
      item TEXT NOT NULL,
      PRIMARY KEY (kind, name, key, sort, id, item)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE totals (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      documents INTEGER NOT NULL,
      pending_events INTEGER NOT NULL,
      follow_ups INTEGER NOT NULL
    ) STRICT;
    INSERT INTO totals VALUES (1, 0, 0, 0);
  `,
};
