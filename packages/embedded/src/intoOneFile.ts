import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type CloudEvent, serviceNames } from '@throughcare/contracts';
import { StoreError } from '@throughcare/store';
import { dataFileName } from './dataFile.ts';
import { layout, logSchema } from './fileSchema.ts';
import { privateFile } from './privateDir.ts';
import { RecordTable, writtenOf } from './recordTable.ts';
import { storeSchema } from './storeSchema.ts';
import { tablesOf } from './tables.ts';

/** Where the files of an earlier release are kept, which wrote one for each service and one for the log. */
const keptIn = 'before-one-file';
/** The layout that those files have. */
const earlier = 1;

/** The log first: what waits in outboxes comes behind it. */
const names = ['log', ...serviceNames, 'desk', 'signing-in'].map((name) => `${name}.db`);

/** Names of files as an earlier release wrote them; none in a directory of this one. */
export const filesOfBefore = (dir: string): readonly string[] =>
  existsSync(join(dir, dataFileName)) ? [] : names.filter((name) => existsSync(join(dir, name)));

/**
 * Brings what an earlier release stored into the one file of this one, for whoever holds the writer's lock. Events that waited in
 * outboxes become rows of the log. The whole is made under another name first, so that a crash leaves the old files as they were;
 * they are then put away, and not removed.
 */
export function intoOneFile(dir: string): void {
  const files = filesOfBefore(dir);
  if (files.length === 0) return;
  const made = join(dir, `${dataFileName}.new`);
  rmSync(made, { force: true });
  privateFile(made);
  const database = new DatabaseSync(made);
  try {
    bring(database, dir, files);
  } finally {
    database.close();
  }
  synced(made);
  renameSync(made, join(dir, dataFileName));
  synced(dir);
  putAway(dir, files);
}

function bring(database: DatabaseSync, dir: string, files: readonly string[]): void {
  database.exec(`
    PRAGMA journal_mode = OFF;
    PRAGMA cache_size = -65536;
    ${logSchema}
    PRAGMA user_version = ${layout};
  `);
  for (const name of files) {
    database.prepare('ATTACH ? AS old').run(join(dir, name));
    const found = Number(database.prepare('PRAGMA old.user_version').get()?.user_version);
    if (found !== earlier)
      throw new StoreError(
        'unavailable',
        `${join(dir, name)} has layout ${found}; this release reads layout ${earlier} and ${layout}.`,
      );
    database.exec('BEGIN');
    if (name === 'log.db') bringLog(database);
    else bringDocuments(database, name.slice(0, -'.db'.length));
    database.exec('COMMIT; DETACH old');
  }
}

function bringLog(database: DatabaseSync): void {
  database.exec(`
    INSERT INTO main.topics SELECT * FROM old.topics;
    INSERT INTO main.records SELECT * FROM old.records;
  `);
}

function bringDocuments(database: DatabaseSync, service: string): void {
  const tables = tablesOf(service);
  database.exec(`
    ${storeSchema(tables)}
    INSERT INTO main.${tables.documents}
      SELECT row, kind, id, version, due, NULL, owing, body -> '$.state',
        json_set(json_remove(body, '$.kind', '$.id', '$.version', '$.state'), '$.outbox', json('[]'))
      FROM old.documents;
    INSERT INTO main.${tables.entries} SELECT * FROM old.entries;
    UPDATE main.${tables.totals} SET (documents, follow_ups) = (SELECT documents, follow_ups FROM old.totals);
  `);
  const log = new RecordTable(database);
  const waiting = database.prepare(
    'SELECT body FROM old.documents WHERE waiting IS NOT NULL ORDER BY waiting',
  );
  for (const { body } of waiting.iterate()) {
    const { outbox } = JSON.parse(body as string) as { outbox: readonly CloudEvent[] };
    for (const event of outbox) log.append(writtenOf(event));
  }
  log.writeCounts();
}

/** Where a crash comes in between they stay where they are, and nobody looks at them any more. */
function putAway(dir: string, files: readonly string[]): void {
  mkdirSync(join(dir, keptIn), { recursive: true, mode: 0o700 });
  for (const name of files.flatMap((file) => [file, `${file}-wal`, `${file}-shm`]))
    if (existsSync(join(dir, name))) renameSync(join(dir, name), join(dir, keptIn, name));
  synced(dir);
}

function synced(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
