import { serviceNames } from '@throughcare/contracts';
import { Journey } from '../journeys/support/journey.ts';
import { proveOneTrace } from './support/oneTrace.ts';
import { Watching } from './support/tracedHouse.ts';

it('one trace runs from the first POST to the fourth service, and no link of it is missing', async () => {
  const watching = await Watching.begin(serviceNames);
  const journey = await Journey.begin({ around: watching.around });
  try {
    await proveOneTrace(journey, watching.receiver);
  } finally {
    await journey.end();
    await watching.end();
  }
});
