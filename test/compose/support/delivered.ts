import { serviceNames, subscriptions } from '@throughcare/contracts';
import { serviceToken } from '@throughcare/issuer';
import type { Journal } from '@throughcare/messaging';
import { openMongoStore } from '@throughcare/mongo';
import { remoteJournal, serviceClient, servicesOverHttp } from '@throughcare/service-kit';
import { assertConserved, assertNoGap, historyOf } from '@throughcare/testing';
import { eventually } from '@throughcare/testing/house';
import { rest } from '@throughcare/waiting';
import { z } from 'zod';
import type { Composed } from './composed.ts';

const Health = z.object({
  ready: z.boolean(),
  lag: z.number().nullable(),
  pendingEvents: z.number().nullable(),
  followUps: z.number().nullable(),
  parked: z.number().nullable(),
  gaps: z.number(),
});
type Health = z.infer<typeof Health>;

/** Wall milliseconds between two looks: each asks brokers and stores that have other work. */
const between = 250;

const quiet: Health = { ready: true, lag: 0, pendingEvents: 0, followUps: 0, parked: 0, gaps: 0 };

/** What the owners have published, as one service may ask for it. */
export const journalFor = ({ url, issuer }: Composed, asker: string): Journal =>
  remoteJournal(
    serviceClient({ ask: servicesOverHttp(() => url), bearer: serviceToken(issuer, asker) }),
  );

/** Waits, while time passes, until nothing is under way; what is left then is told by the invariants. */
export async function untilDelivered(composed: Composed, milliseconds = 300_000): Promise<void> {
  let last: unknown;
  const look = async () => {
    await rest(between);
    last = await Promise.all(
      serviceNames.map(async (service) => {
        const response = await fetch(`${composed.url}/${service}/health/ready`);
        return Health.safeParse(await response.json()).data;
      }),
    );
    return (last as readonly (Health | undefined)[]).every(
      (health) =>
        health?.ready && health.lag === 0 && health.pendingEvents === 0 && health.followUps === 0,
    );
  };
  await composed.clock
    .whileTimePasses(() => eventually('everything is delivered', look, milliseconds))
    .catch((error: unknown) => {
      throw new Error(JSON.stringify(last), { cause: error });
    });
  expect(last).toEqual(serviceNames.map(() => quiet));
}

/** The promise of delivery, held: no gap in any stream, every event settled at every subscriber, none parked. Gives how many. */
export async function assertDelivered(composed: Composed): Promise<number> {
  const address = await composed.published('mongo', 27_017);
  let all = 0;
  for (const service of serviceNames) {
    const history = await historyOf(journalFor(composed, service), subscriptions[service]);
    assertNoGap(history);
    const store = await openMongoStore({
      uri: `mongodb://${address}/?directConnection=true`,
      database: service,
    });
    try {
      const { settled, parked } = await assertConserved(history, store);
      expect({ service, parked }).toEqual({ service, parked: 0 });
      all += settled;
    } finally {
      await store.close();
    }
  }
  return all;
}
