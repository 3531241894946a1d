import { instant } from '@throughcare/contracts';
import { deskRouter, signInFrame, signInPages } from '@throughcare/desk';
import { VirtualClock } from '@throughcare/service-kit';
import { allServices } from '../../../packages/runtime/src/allServices.ts';
import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { signedInAs } from '../../../services/desk/test/signedInAs.ts';
import { ready } from './child.ts';

/** The desks over a caseload as it was at a moment that stands still; whoever the cookie `as` names is signed in. */
const [dir = '.', until = ''] = process.argv.slice(2);
const log = {
  info: () => undefined,
  error: (what: string, error?: unknown) => console.error(what, error),
};
const house = await openHouse({
  dataDir: dir,
  port: 0,
  clock: new VirtualClock(instant(until)),
  stepped: true,
  services: allServices(),
  logger: log,
  signInPages: signInPages(signInFrame),
  pages: ({ url, issuer, accounts, clock }) =>
    deskRouter({
      urlOf: () => url,
      authUrl: url,
      signIn: signedInAs(issuer, accounts),
      now: () => clock.now(),
      onError: (error) => log.error('desk', error),
    }),
});
ready({ url: house.url, accounts: house.accounts.list().map(({ name }) => name) }, {}, () =>
  house.close(),
);
