import { instant } from '@throughcare/contracts';
import { describeMongo } from '@throughcare/testing/engines';
import mongoose from 'mongoose';
import { next } from './fixtures/count.ts';
import { temporaryDatabase } from './fixtures/database.ts';
import { LossyProxy } from './fixtures/lossyProxy.ts';
import { openMongoStore } from './mongoStore.ts';

type Command = Record<string, unknown> & { readonly name: string };

/** Where the body of an OP_MSG begins: after its header, its flags and the kind of its first section. */
const body = 16 + 4 + 1;
const opMsg = 2_013;

function commandsIn(chunk: Buffer): Command[] {
  const commands: Command[] = [];
  for (let at = 0; at + body < chunk.length; at += chunk.readInt32LE(at)) {
    if (chunk.readInt32LE(at + 12) !== opMsg) continue;
    const size = chunk.readInt32LE(at + body);
    const command = mongoose.mongo.BSON.deserialize(chunk.subarray(at + body, at + body + size));
    commands.push({ ...command, name: Object.keys(command)[0] ?? '' });
  }
  return commands;
}

describeMongo('What a store asks of its MongoDB server', (uri) => {
  it('is a majority’s word, in the journal, in bounded time, and never twice by the driver', async () => {
    const { database, drop } = await temporaryDatabase(uri());
    const proxy = new LossyProxy(uri());
    const store = await openMongoStore({ uri: await proxy.listen(), database });
    const commands: Command[] = [];
    proxy.seen = (chunk) => {
      commands.push(...commandsIn(chunk));
    };
    await store.change('count', 'a', 'w1', next('a'));
    await store.change('count', 'a', 'w2', next('a'));
    await store.read('count', 'a');
    await store.list({ kind: 'count', index: 'all', key: 'count', limit: 9 });
    await store.list({ kind: 'count', index: 'all', key: 'count', limit: 9, descending: true });
    await store.scan('count', null, 9);
    await store.due(instant(0), 9);
    await store.pending(9);
    await store.owing(instant(0), 9);
    await store.count('count', 'all', 'count');
    await store.change('count', 'a', 'w3', () => ({ remove: true, result: null }));

    const named = (...names: string[]) => commands.filter(({ name }) => names.includes(name));
    const writes = named('insert', 'update', 'delete');
    expect(writes.map(({ name }) => name)).toEqual(['insert', 'update', 'delete']);
    for (const command of writes) {
      expect(command.writeConcern).toMatchObject({ w: 'majority', j: true });
      expect(command.txnNumber).toBeUndefined();
    }
    const reads = named('find', 'aggregate');
    // Three loads before writes, one read, two lists, a scan, three queues, two tallies.
    expect(reads).toHaveLength(12);
    for (const command of reads) expect(command.readConcern).toEqual({ level: 'majority' });
    for (const command of [...reads, ...writes]) expect(command.maxTimeMS).toBe(10_000);

    await store.close();
    await proxy.close();
    await drop();
  });
});
