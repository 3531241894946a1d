import { effectStatement, type Queryable, serveJobs, type Work } from './app.ts';

/** Only what is used here of pg-boss's public interface. */
type Sql = { executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }> };
type Job = { readonly data: Work };
type Boss = {
  on(event: 'error', told: (error: unknown) => void): void;
  start(): Promise<unknown>;
  createQueue(name: string, options: object): Promise<void>;
  send(name: string, data: Work, options: { db: Sql; singletonKey?: string }): Promise<unknown>;
  work(
    name: string,
    options: object,
    handler: (jobs: readonly Job[], tx: Sql) => Promise<unknown>,
  ): Promise<string>;
  stop(options: object): Promise<void>;
};
type Package = { readonly PgBoss: new (options: object) => Boss };

const queue = 'referrals';

/**
 * pg-boss as it does best here: a worker that polls each half second, which is as often as it can, takes five hundred jobs at
 * once, goes on while there are as many, and writes their effects in the transaction in which the jobs are completed. Woken
 * by LISTEN/NOTIFY it takes half as many requests: transactions that notify commit one after another. A job of a process that
 * was killed is taken up again when it has expired, which is after 5 s here and not after 15 minutes.
 */
await serveJobs(async (pool, { connectionString, load, ordered }) => {
  const { PgBoss } = (await load('pg-boss')) as Package;
  const boss = new PgBoss({
    connectionString,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    schedule: false,
  });
  boss.on('error', (error) => console.error('pg-boss', error));
  await boss.start();
  await boss.createQueue(queue, {
    policy: ordered ? 'key_strict_fifo' : 'standard',
    expireInSeconds: 5,
    retryLimit: 20,
  });
  await boss.work(
    queue,
    {
      batchSize: 500,
      burstWhenBatchFull: true,
      transactional: true,
      pollingIntervalSeconds: 0.5,
    },
    async (jobs, tx) => {
      await tx.executeSql(effectStatement, [
        jobs.map(({ data }) => data.id),
        jobs.map(({ data }) => data.ref),
      ]);
    },
  );
  const on = (client: Queryable): Sql => ({
    executeSql: (text, values) => client.query(text, values),
  });
  return {
    async send(client, work) {
      await boss.send(queue, work, { db: on(client), ...(ordered && { singletonKey: work.ref }) });
    },
    async left() {
      const { rows } = await pool.query(
        `SELECT count(*) AS jobs FROM pgboss.job WHERE name = '${queue}' AND state < 'completed'`,
      );
      return Number(rows[0]?.jobs);
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
});
