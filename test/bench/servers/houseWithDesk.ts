import { deskSignInPages, housePages } from '../../../packages/cli/src/desk.ts';
import { giveBackWhileIdle } from '../../../packages/cli/src/giveBack.ts';
import { allServices } from '../../../packages/runtime/src/allServices.ts';
import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { Browser } from '../../../services/desk/test/browser.ts';
import { ready } from './child.ts';
import { onlyErrors } from './onlyErrors.ts';

/** Everything that `npm start` runs: the four services, the desks, and what people sign in with once somebody does. */
const [dir = '.'] = process.argv.slice(2);
const house = await openHouse({
  dataDir: dir,
  port: 0,
  services: allServices(),
  logger: onlyErrors,
  signInPages: deskSignInPages,
  pages: housePages(onlyErrors),
});
giveBackWhileIdle();
ready(
  { url: house.url },
  {
    cpu: () => process.cpuUsage(),
    /** Up to the page that asks for name and password: what keeps the accounts is loaded by then. */
    signIn: async () => (await new Browser(house.url).open('/sign-in')).status,
  },
  () => house.close(),
);
