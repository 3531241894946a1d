import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { requestsOf } from '../subjects/requests.ts';
import { type Done, type Job, personOf } from './jobs.ts';
import { poisson } from './poisson.ts';

type Open = Extract<Job, { loop: 'open' }>;

/** Sockets at the most; a server that falls behind by more than this has failed the run anyway. */
const mostSockets = 256;

/** Arrivals as of a Poisson process. What is due leaves at once, however many answers are outstanding. */
export async function openLoop(job: Open): Promise<Done> {
  const requests = requestsOf[job.subject];
  const { hostname, port } = new URL(job.url);
  const agent = new Agent({ keepAlive: true, maxSockets: mostSockets, scheduling: 'lifo' });
  const run = randomUUID();
  const began = performance.now();
  let k = 0;
  let answered = 0;
  let failed = 0;

  const send = () =>
    new Promise<void>((resolve) => {
      const n = k++;
      const body = requests.body(n);
      const sending = request(
        {
          agent,
          hostname,
          port,
          method: 'POST',
          path: requests.path(personOf(job.people, n), job.thing),
          headers: {
            authorization: `Bearer ${job.token}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': `${run}-${n}`,
          },
        },
        (response) => {
          if ((response.statusCode ?? 500) < 300) answered++;
          else failed++;
          response.resume();
          response.once('end', resolve);
        },
      );
      sending.once('error', () => {
        failed++;
        resolve();
      });
      sending.end(body);
    });

  await poisson(job, send);
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return { answered, failed, seconds };
}
