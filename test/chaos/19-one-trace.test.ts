import { instant, serviceNames } from '@throughcare/contracts';
import { allServices } from '@throughcare/runtime';
import { VirtualClock } from '@throughcare/service-kit';
import { openTestHouse } from '@throughcare/testing/house';
import { Story } from '../journeys/support/story.ts';
import { proveOneTrace } from './support/oneTrace.ts';
import { describePairs, patience } from './support/pairs.ts';
import { Watching } from './support/tracedHouse.ts';

describePairs('one trace', (pair) => {
  it(
    'runs from the first POST to the fourth service, and no link of it is missing',
    async () => {
      const installation = pair.installation();
      const watching = await Watching.begin(serviceNames);
      const clock = new VirtualClock(instant('2026-03-02T09:00:00.000Z'));
      const services = allServices();
      const house = await openTestHouse({ installation, clock, services, telemetry: watching.of });
      const story = new Story({
        url: house.url,
        issuer: house.issuer,
        now: () => clock.now(),
        moveTo: (moment) => clock.moveTo(moment),
        settle: () => house.settle(),
        nextMoment: async () => null,
      });
      try {
        await proveOneTrace(story, watching.receiver, { relayed: pair.name === 'engines' });
      } finally {
        await house.close();
        await watching.end();
        await installation.remove();
      }
    },
    patience,
  );
});
