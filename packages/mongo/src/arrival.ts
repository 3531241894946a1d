import { type Document, type Store, StoreError } from '@throughcare/store';
import mongoose from 'mongoose';
import { type ConnectionOptions, connect, operationTimeoutOf } from './connection.ts';
import { newStamp, present } from './documentCollection.ts';
import { failureOf } from './failures.ts';
import { collection } from './indexes.ts';
import { migrate } from './migrate.ts';
import { openMongoStore } from './mongoStore.ts';
import { type MoveMark, markOf, type Native, setMark } from './moveMark.ts';
import { documentOf, nameOf, newFields, type StoredDocument } from './storedDocument.ts';

/** A database of one service into which an installation moves. Throws StoreError `unavailable`: the same again goes on. */
export type Arrival = {
  /** Its name. */
  readonly name: string;
  mark(): Promise<MoveMark | undefined>;
  setMark(mark: MoveMark): Promise<void>;
  count(): Promise<number>;
  /** Makes the indexes and the layout. */
  prepare(): Promise<void>;
  /** Puts documents there as they are; one that is there already stays. */
  insert(documents: readonly Document[]): Promise<void>;
  /** Those of these that are there, in any order. */
  read(names: readonly Pick<Document, 'kind' | 'id'>[]): Promise<readonly Document[]>;
  /** The store, though the move has not ended; closed with this. */
  store(): Promise<Store>;
  close(): Promise<void>;
};

export async function openArrival(options: ConnectionOptions): Promise<Arrival> {
  const connection = await connect(options);
  const database = nativeOf(connection);
  const documents = database.collection<StoredDocument>(collection);
  const maxTimeMS = operationTimeoutOf(options);
  let store: Store | undefined;

  return {
    name: options.database,
    mark: () => asked(() => markOf(database)),
    setMark: (mark) => asked(() => setMark(database, mark)),
    count: () => asked(() => documents.countDocuments({})),
    async prepare() {
      await migrate(options);
    },
    async insert(given) {
      const rows = given.map(storedOf);
      await asked(async () => {
        if (rows.length === 0 || (await insertAll(rows))) return;
        // Servers tell differently which of many were there. After a broken-off page, once: those that are not.
        const there = await namesOf(rows.map(({ _id }) => _id));
        const missing = rows.filter(({ _id }) => !there.has(_id));
        if (missing.length > 0 && !(await insertAll(missing)))
          throw new StoreError('conflict', 'Somebody else writes where an installation moves to.');
      });
    },
    read: (names) =>
      asked(async () => {
        const ids = names.map(({ kind, id }) => nameOf(kind, id));
        const found = await documents
          .find({ _id: { $in: ids } })
          .maxTimeMS(maxTimeMS)
          .toArray();
        return found.map(documentOf);
      }),
    async store() {
      store ??= await openMongoStore({ ...options, moving: true });
      return store;
    },
    async close() {
      await store?.close();
      await connection.close();
    },
  };

  /** False where at least one was there. */
  async function insertAll(rows: StoredDocument[]): Promise<boolean> {
    try {
      await documents.insertMany(rows, { ordered: false });
      return true;
    } catch (error) {
      if (failureOf(error) === 'taken') return false;
      throw error;
    }
  }

  async function namesOf(ids: string[]): Promise<Set<string>> {
    const found = await documents
      .find({ _id: { $in: ids } }, { projection: { _id: 1 } })
      .maxTimeMS(maxTimeMS)
      .toArray();
    return new Set(found.map(({ _id }) => _id));
  }
}

const storedOf = (document: Document): StoredDocument =>
  ({ ...present(newFields(document)), stamp: newStamp() }) as StoredDocument;

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoError)
      throw new StoreError(
        'unavailable',
        `The MongoDB server did not take or tell all of it (${error.name}).`,
        {
          cause: error,
        },
      );
    throw error;
  }
}

function nativeOf({ db }: mongoose.Connection): Native {
  if (db === undefined) throw new StoreError('unavailable', 'The connection is closed.');
  return db;
}
