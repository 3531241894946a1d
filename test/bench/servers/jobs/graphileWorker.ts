import { effectStatement, type Pool, serveJobs, type Work } from './app.ts';

/** Only what is used here of graphile-worker's public interface. */
type Package = {
  run(options: object): Promise<{ stop(): Promise<void> }>;
  runMigrations(options: object): Promise<void>;
  readonly Logger: new (factory: () => (level: string, message: string) => void) => unknown;
};

/**
 * graphile-worker as it does best here: woken by LISTEN/NOTIFY as it always is, jobs fetched in batches, their completion
 * written in batches, 16 at work at once. A job is completed in another transaction than its effect: it says that it works
 * each at least once. It holds the jobs of a worker that was killed for four hours; since nobody else works here, a new
 * process frees them when it starts.
 */
await serveJobs(async (pool, { connectionString, load, ordered }) => {
  const { run, runMigrations, Logger } = (await load('graphile-worker')) as Package;
  // It would tell of every job.
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') console.error('graphile-worker', message);
  });
  await runMigrations({ connectionString, logger });
  await freeAll(pool);
  const runner = await run({
    pgPool: pool,
    logger,
    noHandleSignals: true,
    taskList: {
      referral: async (payload: unknown) => {
        const { id, ref } = payload as Work;
        await pool.query({ name: 'effect', text: effectStatement, values: [[id], [ref]] });
      },
    },
    preset: {
      worker: {
        connectionString,
        concurrentJobs: 16,
        localQueue: { size: 200 },
        completeJobBatchDelay: 10,
      },
    },
  });
  return {
    async send(client, work) {
      await client.query({
        name: 'job',
        text: "SELECT graphile_worker.add_job('referral', $1, queue_name => $2)",
        values: [JSON.stringify(work), ordered ? work.ref : null],
      });
    },
    async left() {
      const { rows } = await pool.query('SELECT count(*) AS jobs FROM graphile_worker.jobs');
      return Number(rows[0]?.jobs);
    },
    stop: () => runner.stop(),
  };
});

async function freeAll(pool: Pool): Promise<void> {
  await pool.query(`SELECT graphile_worker.force_unlock_workers(
    ARRAY(SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL)
  )`);
}
