import { instant } from '@throughcare/contracts';
import { VirtualClock } from '@throughcare/service-kit';
import { allServices } from '../../../packages/runtime/src/allServices.ts';
import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { signedInDesk } from '../../../services/desk/test/signedInDesk.ts';
import { ready } from './child.ts';
import { onlyErrors } from './onlyErrors.ts';

/** The desks over a caseload as it was at a moment that stands still; whoever the cookie `as` names is signed in. */
const [dir = '.', until = ''] = process.argv.slice(2);
const house = await openHouse({
  dataDir: dir,
  port: 0,
  clock: new VirtualClock(instant(until)),
  stepped: true,
  services: allServices(),
  logger: onlyErrors,
  ...signedInDesk((error) => onlyErrors.error('desk', error)),
});
ready({ url: house.url, accounts: house.accounts.list().map(({ name }) => name) }, {}, () =>
  house.close(),
);
