/** Stands in `user_version`; another number was written by another release. 1 was a file for each service. */
export const layout = 2;

/**
 * Log and journal in one, never trimmed; the tables of services come to it as they are opened. `place` is the offset:
 * contiguous, since nothing is ever deleted. An event that is there already is ignored by (key, topic, epoch, sequence); rows that
 * are no events have no sequence. Topics count their rows, so that "how many" needs no look at a million of them.
 */
export const logSchema = `
  CREATE TABLE topics (
    topic INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    rows INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE records (
    place INTEGER PRIMARY KEY,
    topic INTEGER NOT NULL,
    key TEXT,
    epoch INTEGER,
    sequence INTEGER,
    value TEXT
  ) STRICT;
  CREATE UNIQUE INDEX records_by_stream ON records (key, topic, epoch, sequence);
  CREATE INDEX records_by_topic ON records (topic);
`;
