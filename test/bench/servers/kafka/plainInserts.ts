import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ready } from '../child.ts';
import { type ClientName, plainClient } from './plainClient.ts';

/**
 * What is usually built against repeats: a consumer with a table of what it has processed, one row a message, on the
 * disk before the next one. No order is checked and nothing is decoded. Runs once, then answers with the time.
 */
const [
  dir = '.',
  name = 'kafkajs',
  brokers = '',
  topic = '',
  group = '',
  count = '0',
  installed = '.',
] = process.argv.slice(2) as [string, ClientName, ...string[]];
const database = new DatabaseSync(join(dir, 'processed.db'));
database.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE processed (id TEXT PRIMARY KEY, body TEXT NOT NULL);
`);
const insert = database.prepare('INSERT OR IGNORE INTO processed (id, body) VALUES (?, ?)');
const { promise: all, resolve } = Promise.withResolvers<void>();
let applied = 0;

const began = performance.now();
const client = await plainClient(name, brokers, installed);
await client.consume(topic, group, (messages) => {
  for (const { id, value } of messages) applied += Number(insert.run(id, value).changes);
  if (applied === Number(count)) resolve();
});
await all;
const milliseconds = performance.now() - began;
ready({ milliseconds, applied }, {}, async () => {
  await client.close();
  database.close();
});
