import { openHouse } from '../../../packages/one-machine/src/house.ts';
import { requestsOf, type SubjectName } from '../subjects/requests.ts';
import { servicesOf } from '../subjects/services.ts';
import { ready } from './child.ts';

/** Ours: the services in one process, with everything that a command causes until the last subscriber has committed. */
const [dir = '.', subject = 'say'] = process.argv.slice(2) as [string, SubjectName];
const house = await openHouse({
  dataDir: dir,
  port: 0,
  services: servicesOf[subject](),
  logger: { info: () => undefined, error: (what, error) => console.error(what, error) },
});
const token = house.issuer.token(requestsOf[subject].caller);
ready(
  { url: house.url, token },
  {
    settle: () => house.settle(),
    cpu: () => process.cpuUsage(),
  },
  () => house.close(),
);
