import type { Instant } from '@throughcare/contracts';
import type { VirtualClock } from '@throughcare/service-kit';
import type { TestHouse } from '@throughcare/testing/house';
import { Story } from '../../journeys/support/story.ts';

/** The cast of the journeys at work in a test's house, under a clock that it moves. */
export const storyIn = (house: TestHouse, clock: VirtualClock): Story =>
  new Story({
    url: house.url,
    issuer: house.issuer,
    now: () => clock.now(),
    moveTo: (moment) => clock.moveTo(moment),
    settle: () => house.settle(),
    nextMoment: () => nextMoment(house),
  });

async function nextMoment({ services }: TestHouse): Promise<Instant | null> {
  const moments = await Promise.all(
    services.flatMap((service) => [
      service.firstDue().then((due) => due?.dueAt ?? null),
      service.nextOwing(),
    ]),
  );
  return moments.reduce((first, at) => (at && (!first || at < first) ? at : first), null);
}
