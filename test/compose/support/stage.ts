import { Instant, type ServiceName, serviceNames } from '@throughcare/contracts';
import { eventually } from '@throughcare/testing/house';
import { z } from 'zod';
import type { Stage } from '../../journeys/support/story.ts';
import type { Composed } from './composed.ts';

/** Wall milliseconds that everything may take until it rests, and that a service may take to read its clock. */
const patience = 60_000;

const Rest = z.object({
  atRest: z.boolean(),
  changes: z.number(),
  now: Instant,
  nextDue: Instant.nullable(),
  nextOwing: Instant.nullable(),
});
type Rest = z.infer<typeof Rest>;

/** A stage on which a story is told to services that run in containers, one of each. */
export function stageOf({ url, issuer, clock }: Pick<Composed, 'url' | 'issuer' | 'clock'>): Stage {
  const ask = async (service: ServiceName): Promise<Rest> =>
    Rest.parse(await (await fetch(`${url}/${service}/exercise`)).json());
  const everyone = () => Promise.all(serviceNames.map(ask));
  const onTime = (all: readonly Rest[]) => all.every(({ now }) => now === clock.now());
  return {
    url,
    issuer,
    now: () => clock.now(),
    async moveTo(moment) {
      clock.moveTo(moment);
      await eventually(
        'every clock stands where it should',
        async () => onTime(await everyone()),
        patience,
      );
    },
    /** Twice running with the same totals: nothing moved between the two looks. */
    async settle() {
      let before = '';
      await eventually(
        'every service is at rest',
        async () => {
          const all = await everyone();
          const seen = all.every(({ atRest }) => atRest)
            ? all.map(({ changes }) => changes).join(' ')
            : '';
          const rests = seen !== '' && seen === before && onTime(all);
          before = seen;
          return rests;
        },
        patience,
      );
    },
    async nextMoment() {
      const moments = (await everyone()).flatMap(({ nextDue, nextOwing }) => [nextDue, nextOwing]);
      return moments.filter((at) => at !== null).toSorted()[0] ?? null;
    },
  };
}
