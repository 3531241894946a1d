import type { Bench } from '../bench.ts';
import { missing, type OtherName } from '../others.ts';
import { type Server, start } from '../servers/server.ts';

/** Where a server is, and the token of who may ask it, where it looks at one. */
export type About = { readonly url: string; readonly token?: string };

/** Something else that does durable work for a request, in the order in which it stands in tables. */
export type Durable = {
  readonly name: string;
  /** Makes a place of its own and says how to start it there, again and again; a text says why it cannot be had. */
  prepare(bench: Bench, how: How): Promise<Prepared | string>;
};

export type Start = () => Promise<Server<About>>;
export type Prepared = {
  readonly start: Start;
  /** What it stands on, for the notes of a table. */
  readonly on?: string;
};

/** As fast as it can be; or with all that it has to keep what was answered: subscribers, and the order of each person's commands. */
export type How = 'fast' | 'careful';

export const byHand = 'the same by hand';

const other = (
  name: OtherName,
  prepare: (bench: Bench, how: How, installed: string) => Promise<Prepared | string>,
): Durable => ({
  name,
  prepare: async (bench, how) => {
    const { others } = bench.options;
    return missing(others, name) ?? (await prepare(bench, how, others ?? ''));
  },
});

const jobQueue = (name: OtherName, file: string): Durable =>
  other(name, async (bench, how, installed) => {
    const database = await bench.postgres();
    if ('missing' in database) return database.missing;
    const words = [database.address, installed, how];
    return {
      start: () => start<About>(file, words),
      on: `PostgreSQL here is ${database.version}.`,
    };
  });

export const durables: readonly Durable[] = [
  {
    name: byHand,
    async prepare({ dir, subject }) {
      const words = [dir(), subject];
      return { start: () => start<About>('./byHand/main.ts', words) };
    },
  },
  other('emmett', async ({ dir }, how, installed) => {
    if (how === 'careful')
      return 'subscribers of its SQLite store stop for good when one finds the database locked, which a writer beside them soon causes';
    const words = [dir(), installed];
    return { start: () => start<About>('./emmett.ts', words) };
  }),
  jobQueue('pg-boss', './jobs/pgBoss.ts'),
  jobQueue('graphile-worker', './jobs/graphileWorker.ts'),
];

/** `name: why`, for the notes of a table. */
export const leftOutNote = (name: string, why: string): string => `${name} is left out: ${why}.`;
