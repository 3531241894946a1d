import { StoreError } from '@throughcare/store';
import type mongoose from 'mongoose';
import { type ConnectionOptions, connect } from './connection.ts';
import { collection, indexes, layout } from './indexes.ts';
import { markOf, type Native } from './moveMark.ts';

/** Where the layout is written down: one document, named after the collection that it is about. */
const layouts = 'layouts';
type Layout = { readonly _id: string; readonly layout: number };

/**
 * Makes a database fit for this release: the collection, its declared indexes, its layout. Run before serving; a second run
 * changes nothing. Gives the names of the indexes that it built. Throws StoreError `unavailable`.
 */
export async function migrate(options: ConnectionOptions): Promise<readonly string[]> {
  const connection = await connect(options);
  try {
    return await build(native(connection));
  } catch (cause) {
    throw cause instanceof StoreError
      ? cause
      : new StoreError('unavailable', 'The indexes could not be built.', { cause });
  } finally {
    await connection.close();
  }
}

/**
 * Throws StoreError `unavailable` where `migrate` has not been run, or another release's was, or where an installation has
 * begun to move in and has not arrived, unless that is what it is opened for (`moving`).
 */
export async function expectMigrated(
  connection: mongoose.Connection,
  moving: boolean,
): Promise<void> {
  const database = native(connection);
  if (!moving && (await markOf(database))?.done === false)
    throw new StoreError(
      'unavailable',
      `An installation is moving to the database ${connection.name} and has not arrived. Run the move to its end.`,
    );
  const found = await layoutOf(database);
  if (found === undefined) throw unfit(connection, 'was never migrated');
  if (found !== layout)
    throw unfit(connection, `has layout ${found}; this release reads layout ${layout}`);
  const there = await keysOf(database);
  const missing = indexes.filter(({ name, key }) => there.get(name) !== JSON.stringify(key));
  if (missing.length > 0)
    throw unfit(connection, `lacks the indexes ${missing.map(({ name }) => name).join(', ')}`);
}

async function build(database: Native): Promise<string[]> {
  const found = await layoutOf(database);
  if (found !== undefined && found > layout)
    throw new StoreError(
      'unavailable',
      `The database has layout ${found}, of a later release; this one writes layout ${layout}.`,
    );
  const existing = await database.listCollections({ name: collection }).toArray();
  if (existing.length === 0) await database.createCollection(collection);
  const there = await keysOf(database);
  const built: string[] = [];
  for (const { name, key, sparse } of indexes) {
    const has = there.get(name);
    if (has === JSON.stringify(key)) continue;
    const documents = database.collection(collection);
    if (has !== undefined) await documents.dropIndex(name);
    await documents.createIndex(key, { name, sparse });
    built.push(name);
  }
  await database
    .collection<Layout>(layouts)
    .updateOne({ _id: collection }, { $set: { layout } }, { upsert: true });
  return built;
}

async function layoutOf(database: Native): Promise<number | undefined> {
  const found = await database.collection<Layout>(layouts).findOne({ _id: collection });
  return found?.layout;
}

/** Keys by name. Servers tell more or less of an index; all of them tell these. */
async function keysOf(database: Native): Promise<Map<string, string>> {
  const found = await database.collection(collection).listIndexes().toArray();
  return new Map(found.map(({ name, key }) => [String(name), JSON.stringify(key)]));
}

function native({ db }: mongoose.Connection): Native {
  if (db === undefined) throw new StoreError('unavailable', 'The connection is closed.');
  return db;
}

const unfit = ({ name }: mongoose.Connection, what: string): StoreError =>
  new StoreError('unavailable', `The database ${name} ${what}. Run the migration first.`);
