import { readFileSync } from 'node:fs';
import { describeMongo } from '@throughcare/testing/engines';
import mongoose from 'mongoose';
import { temporaryDatabase } from './fixtures/database.ts';
import { collection, indexes } from './indexes.ts';
import { migrate } from './migrate.ts';
import { openMongoStore } from './mongoStore.ts';

it('infra/mongo/indexes.json tells operators which indexes are declared', () => {
  const file = new URL('../../../infra/mongo/indexes.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ [collection]: indexes });
});

describeMongo('A database', (uri) => {
  let database: string;
  let drop: () => Promise<void>;
  let connection: mongoose.Connection;
  beforeEach(async () => {
    ({ database, drop } = await temporaryDatabase(uri()));
    connection = await mongoose.createConnection(uri(), { dbName: database }).asPromise();
  });
  afterEach(async () => {
    await connection.close();
    await drop();
  });
  const open = () => openMongoStore({ uri: uri(), database });

  it('that was migrated opens, and is left as it is by a second migration', async () => {
    expect(await migrate({ uri: uri(), database })).toEqual([]);
    await (await open()).close();
  });

  it('that was never migrated is refused, by name', async () => {
    await connection.dropDatabase();
    await expect(open()).rejects.toMatchObject({
      code: 'unavailable',
      message: `The database ${database} was never migrated. Run the migration first.`,
    });
  });

  it('that lacks an index is refused by the index’s name, until the migration has built it', async () => {
    await connection.collection(collection).dropIndex('due');
    await expect(open()).rejects.toMatchObject({
      message: `The database ${database} lacks the indexes due. Run the migration first.`,
    });
    expect(await migrate({ uri: uri(), database })).toEqual(['due']);
    await (await open()).close();
  });

  it('whose index of that name is over something else is given the declared one', async () => {
    await connection.collection(collection).dropIndex('due');
    await connection.collection(collection).createIndex({ moment: 1 }, { name: 'due' });
    await expect(open()).rejects.toThrow('lacks the indexes due');
    expect(await migrate({ uri: uri(), database })).toEqual(['due']);
    await (await open()).close();
  });

  it('of a later release is neither opened nor migrated', async () => {
    await connection.collection('layouts').updateOne({}, { $set: { layout: 99 } });
    await expect(open()).rejects.toThrow('has layout 99; this release reads layout 1');
    await expect(migrate({ uri: uri(), database })).rejects.toThrow('of a later release');
  });
});

it('a server that nobody runs is unavailable, soon', async () => {
  // A port of the range that nothing listens on by agreement.
  const uri = 'mongodb://127.0.0.1:1/?directConnection=true';
  await expect(
    openMongoStore({ uri, database: 'intake', selectionTimeout: 100 }),
  ).rejects.toMatchObject({ code: 'unavailable', retry: 'later' });
});
