import { closedLoop } from './closedLoop.ts';
import type { Done, Job } from './jobs.ts';
import { openLoop } from './openLoop.ts';

/** A process of its own: what the load costs is not charged to the server. One job at a time; ends with its parent. */
process.once('disconnect', () => process.exit(0));
process.on('message', (job: Job) => {
  const work: Promise<Done> = job.loop === 'closed' ? closedLoop(job) : openLoop(job);
  work.then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
