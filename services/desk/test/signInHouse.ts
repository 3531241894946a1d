import {
  deskSecret,
  embeddedProvider,
  hashPassword,
  type NewAccount,
  type ProviderForDesk,
  sampleAccounts,
} from '@throughcare/issuer';
import type { House } from '@throughcare/runtime/house';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import express, { type Router } from 'express';
import type { DeskSignIn } from '../src/signIn/deskSignIn.ts';
import { deskSignIn, type Frame, signInPages } from '../src/signIn/index.ts';
import { Browser } from './browser.ts';

/** A frame with nothing around: what is tried here is what the pages say. */
const bare: Frame = ({ title, body, sample }) =>
  `<!doctype html><title>${title}</title>${sample ? '<p>Sample installation</p>' : ''}<main>${String(body)}</main>`;

export const passwords = { ada: 'a long enough password', ben: 'another long password' } as const;

/** Of the sample two, and two local accounts: Ada coordinates for the city, Ben is a judge, so that he needs a second factor. */
export async function someAccounts(): Promise<readonly NewAccount[]> {
  const local = { kind: 'LOCAL' as const, title: 'Somebody at work' };
  const samples = sampleAccounts.filter(({ name }) => ['judge', 'clerk'].includes(name));
  return [
    ...samples,
    {
      ...local,
      name: 'ada',
      org: 'city',
      roles: ['COORD'],
      password: await hashPassword(passwords.ada),
    },
    {
      ...local,
      name: 'ben',
      org: 'court-city',
      roles: ['JUDGE'],
      password: await hashPassword(passwords.ben),
    },
  ];
}

export type SignInHouse = TestHouse & { readonly desk: DeskSignIn; browser(): Browser };

/** A house with a desk of three pages: who is there, a form, and what the services answer to the one who is there. */
export async function openSignInHouse(
  options: {
    readonly accounts?: readonly NewAccount[];
    readonly provider?: (known: ProviderForDesk) => ProviderForDesk;
    readonly dataDir?: string;
    /** As for a desk on another machine than the provider. */
    readonly apart?: boolean;
  } = {},
): Promise<SignInHouse> {
  const { provider = (known) => known, apart = false, dataDir } = options;
  let desk: DeskSignIn | undefined;
  const pages = (house: House): Router => {
    desk = deskSignIn({
      url: house.url,
      provider: provider(embeddedProvider(deskSecret(house.dir), house.url)),
      store: async () => house.storeOf('desk'),
      log: { error: () => undefined },
      ...(!apart && {
        isOpen: async (account: string, session: string) =>
          (await house.sessions?.isOpen(account, session)) ?? true,
      }),
      onSignedOut: (request, response) =>
        void response.status(401).send(`kept: ${JSON.stringify(request.body ?? null)}`),
    });
    return deskOf(desk, house.url);
  };
  const house = await openTestHouse({
    accounts: options.accounts ?? (await someAccounts()),
    signInPages: signInPages(bare),
    pages,
    ...(dataDir !== undefined && { dataDir }),
  });
  if (!desk) throw new Error('the desk was not mounted');
  return { ...house, desk, browser: () => new Browser(house.url) };
}

function deskOf(desk: DeskSignIn, url: string): Router {
  const router = express.Router();
  router.use(desk.router);
  router.get('/', (request, response) => {
    const { token, ...who } = desk.signedIn(request) ?? { token: null };
    response.json(token ? { ...who, csrf: desk.csrfToken(request) } : { nobody: true });
  });
  router.get('/heard', desk.demand, async (request, response) => {
    const token = await desk.signedIn(request)?.token();
    const answer = await fetch(`${url}/court-diversion/heard`, {
      headers: { authorization: `Bearer ${token}` },
    });
    response.json({ status: answer.status, token });
  });
  router.post('/draft', (request, response) => void response.json({ took: request.body }));
  router.use(desk.afterwards);
  return router;
}
