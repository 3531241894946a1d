import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import { ready } from './child.ts';
import { listen } from './listen.ts';

/** The least that "durable" means: one row a request, on the disk before the answer. No caller and no shape is checked. */
const [dir = '.'] = process.argv.slice(2);
const database = new DatabaseSync(join(dir, 'fsynced.db'));
database.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE referrals (row INTEGER PRIMARY KEY, ref TEXT NOT NULL, body TEXT NOT NULL);
`);
const insert = database.prepare('INSERT INTO referrals (ref, body) VALUES (?, ?)');
const app = express();
app.use(express.json());
app.post('/intake/people/:pathwayRef/*action', (request, response) => {
  insert.run(request.params.pathwayRef, JSON.stringify(request.body));
  response.status(201).json({ id: request.params.pathwayRef });
});
const { url, close } = await listen(app);
ready({ url }, {}, async () => {
  await close();
  database.close();
});
