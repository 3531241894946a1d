import { join } from 'node:path';
import express from 'express';
import { loaderFrom } from '../others.ts';
import { ready } from './child.ts';
import { listen } from './listen.ts';

/** Only what is used here of emmett's public interface. It is installed elsewhere, so its own types are not at hand. */
type Connection = { readonly close: () => void };
type EventStore = { readonly schema: { readonly migrate: () => Promise<void> } };
type Sqlite = {
  sqliteConnection(options: { fileName: string }): Connection;
  getSQLiteEventStore(options: {
    fileName: string;
    connectionOptions: { singleton: true; connection: Connection };
  }): EventStore;
};
type Said = { type: 'Said'; data: { id: string; n: number } };
type Core = {
  CommandHandler<State>(options: {
    evolve: (state: State, event: Said) => State;
    initialState: () => State;
  }): (store: EventStore, stream: string, decide: (state: State) => Said) => Promise<unknown>;
};

const [dir = '.', installed = '.'] = process.argv.slice(2);
const load = loaderFrom(installed);
const { CommandHandler } = (await load('@event-driven-io/emmett')) as Core;
const { getSQLiteEventStore, sqliteConnection } = (await load(
  '@event-driven-io/emmett-sqlite',
)) as Sqlite;

/**
 * emmett as it does best here: one connection, one command after another. Its own pool opens a connection a call, and
 * several writers at once end in SQLITE_BUSY; its default is WAL with SQLite's own synchronous=FULL, as ours is.
 */
const fileName = join(dir, 'emmett.db');
const connection = sqliteConnection({ fileName });
const store = getSQLiteEventStore({
  fileName,
  connectionOptions: { singleton: true, connection },
});
await store.schema.migrate();
const handle = CommandHandler<{ said: number }>({
  evolve: ({ said }) => ({ said: said + 1 }),
  initialState: () => ({ said: 0 }),
});
let turn: Promise<unknown> = Promise.resolve();
const inTurn = (work: () => Promise<unknown>): Promise<unknown> => {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
};

const app = express();
app.use(express.json());
app.post('/intake/people/:pathwayRef/*action', async (request, response) => {
  const id = request.params.pathwayRef;
  const n = Number(request.body.n ?? 0);
  await inTurn(() => handle(store, `referral-${id}`, () => ({ type: 'Said', data: { id, n } })));
  response.status(201).json({ id });
});
const { url, close } = await listen(app);
ready({ url }, {}, async () => {
  await close();
  connection.close();
});
