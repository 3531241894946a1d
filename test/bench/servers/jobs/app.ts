import { rest } from '@throughcare/waiting';
import express from 'express';
import { loaderFrom } from '../../others.ts';
import { ready } from '../child.ts';
import type { ByStream } from '../evidence.ts';
import { listen } from '../listen.ts';

/** Only what is used here of pg's public interface. It is installed elsewhere, so its own types are not at hand. */
export type Queryable = {
  query(
    text:
      | string
      | { readonly name: string; readonly text: string; readonly values?: readonly unknown[] },
    values?: readonly unknown[],
  ): Promise<{ readonly rows: Record<string, unknown>[]; readonly rowCount: number | null }>;
};
export type Client = Queryable & { release(error?: boolean): void };
export type Pool = Queryable & {
  connect(): Promise<Client>;
  on(event: 'error', told: (error: unknown) => void): void;
  on(event: 'connect', told: (client: Pick<Pool, 'on'>) => void): void;
  end(): Promise<void>;
};
type Pg = { readonly Pool: new (options: { connectionString: string; max: number }) => Pool };

/** What a request leaves to be done once: an effect of this about this person. */
export type Work = { readonly id: string; readonly ref: string };

export type Jobs = {
  /** Within the transaction of that client. */
  send(client: Queryable, work: Work): Promise<void>;
  /** Jobs that wait or are under way. */
  left(): Promise<number>;
  stop(): Promise<void>;
};

export type Words = {
  readonly connectionString: string;
  /** Loads a package of the folder in which they are installed. */
  readonly load: (name: string) => Promise<unknown>;
  /** Jobs of one person one after another. */
  readonly ordered: boolean;
};

/** The effect of a job, one statement; where it is part of no other transaction it is one of its own. */
export const effectStatement =
  'INSERT INTO effects (id, ref) SELECT * FROM unnest($1::text[], $2::text[])';

const schema = `
  CREATE TABLE IF NOT EXISTS states (
    place bigserial PRIMARY KEY, id text NOT NULL UNIQUE, ref text NOT NULL, body jsonb NOT NULL
  );
  CREATE TABLE IF NOT EXISTS effects (place bigserial PRIMARY KEY, id text NOT NULL, ref text NOT NULL);
`;
/** Connections for requests; the cluster has a hundred for all. */
const connections = 20;
/** How long is waited for jobs, in ms. */
const patience = 45_000;

/**
 * A request is a transaction that writes one row and sends one job; the job leaves one row. A row is known by the idempotency
 * key, so that a repeat writes and sends nothing and is answered alike. No caller and no shape is checked.
 */
export async function serveJobs(open: (pool: Pool, words: Words) => Promise<Jobs>): Promise<void> {
  const [connectionString = '', installed = '.', how = 'fast'] = process.argv.slice(2);
  const load = loaderFrom(installed);
  const { default: pg } = (await load('pg')) as { default: Pg };
  const pool = new pg.Pool({ connectionString, max: connections });
  const told = (error: unknown) => console.error('pg', error);
  pool.on('error', told);
  pool.on('connect', (client) => client.on('error', told));
  await pool.query(schema);
  const ordered = how === 'careful';
  const jobs = await open(pool, { connectionString, load, ordered });
  const inTurn = turns();
  const app = express();
  app.use(express.json());
  app.post('/intake/people/:pathwayRef/*action', async (request, response) => {
    const work = { id: String(request.headers['idempotency-key']), ref: request.params.pathwayRef };
    const store = () =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query({
          name: 'state',
          text: 'INSERT INTO states (id, ref, body) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
          values: [work.id, work.ref, JSON.stringify(request.body)],
        });
        if (rowCount === 1) await jobs.send(client, work);
      });
    await (ordered ? inTurn(work.ref, store) : store());
    response.status(201).json({ id: work.id });
  });
  const { url, close } = await listen(app);
  ready({ url }, { settle: () => settled(jobs), evidence: () => evidence(pool) }, async () => {
    await close();
    await jobs.stop();
    await pool.end();
  });
}

/** One transaction after another about one person: else nobody could say which of two jobs came first. */
function turns(): (ref: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return async (ref, work) => {
    const before = last.get(ref) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(work);
    last.set(ref, mine);
    try {
      await mine;
    } finally {
      if (last.get(ref) === mine) last.delete(ref);
    }
  };
}

async function inTransaction(pool: Pool, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
    broken = false;
  } finally {
    // A connection in an unknown state is given up.
    client.release(broken);
  }
}

/** Resolves when no job is left, or when those that are left have had long enough. */
async function settled({ left }: Jobs): Promise<void> {
  const givenUp = performance.now() + patience;
  while ((await left()) > 0 && performance.now() < givenUp) await rest(100);
}

async function evidence(pool: Pool) {
  const streams = async (table: 'states' | 'effects'): Promise<ByStream> => {
    const { rows } = await pool.query(
      `SELECT ref, array_agg(id ORDER BY place) AS ids FROM ${table} GROUP BY ref`,
    );
    return rows.map(({ ref, ids }) => [String(ref), ids as string[]] as const);
  };
  return { published: await streams('states'), heard: [['worker', await streams('effects')]] };
}
