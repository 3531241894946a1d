import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { requestsOf } from '../subjects/requests.ts';
import { type Done, type Job, personOf } from './jobs.ts';

type Closed = Extract<Job, { loop: 'closed' }>;

/** autocannon: so many clients, each with one request under way. Every request has its own key and its own person. */
export async function closedLoop(job: Closed): Promise<Done> {
  const requests = requestsOf[job.subject];
  const run = randomUUID();
  let sent = 0;
  const result = await autocannon({
    url: job.url,
    connections: job.clients,
    ...('seconds' in job.until
      ? { duration: job.until.seconds }
      : { amount: job.until.requests, duration: 120 }),
    timeout: 10,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const k = sent++;
          return {
            ...request,
            path: requests.path(personOf(job.people, k), job.thing),
            headers: {
              authorization: `Bearer ${job.token}`,
              'content-type': 'application/json',
              'idempotency-key': `${run}-${k}`,
            },
            body: requests.body(k),
          };
        },
      },
    ],
  });
  return {
    answered: result['2xx'],
    failed: result.non2xx + result.errors + result.timeouts,
    seconds: result.duration,
  };
}
