import { generateKeyPairSync } from 'node:crypto';
import type { NewAccount } from '@throughcare/issuer';
import { allServices } from '@throughcare/runtime';
import { openTestHouse, stated, type TestHouse } from '@throughcare/testing/house';
import { signedInDesk } from '../../services/desk/test/signedInDesk.ts';
import { type AtDesk, atDesk, type Shown } from './support/desk.ts';
import { asksForToken, assertion } from './support/machine.ts';

const page = '/organisation/ngo-harbour/keys';
const make = `${page}/do/make-machine-key`;
const bring = `${page}/do/register-machine-key`;

const account = (name: string, org: string, role: NewAccount['roles'][number]): NewAccount => ({
  name,
  title: name,
  org,
  roles: [role],
  kind: 'SAMPLE',
});

/** An installation at whose desk whoever the cookie names is signed in; `kept` here, or by another provider. */
async function opened(kept: boolean, machineKeyDays?: number): Promise<TestHouse> {
  return openTestHouse({
    ...(machineKeyDays !== undefined && { machineKeyDays }),
    services: allServices(),
    organisations: [stated('ngo-harbour', 'NGO'), stated('ngo-lantern', 'NGO')],
    accounts: [
      account('hana', 'ngo-harbour', 'NGOC'),
      account('will', 'ngo-harbour', 'NGOW'),
      account('lena', 'ngo-lantern', 'NGOC'),
      account('pia', 'provider-riverside', 'PROV'),
    ],
    ...signedInDesk(
      (error) => {
        throw error;
      },
      { keepsAccounts: kept },
    ),
  });
}

const privateIn = ({ text }: Shown): string =>
  /-----BEGIN PRIVATE KEY-----[\s\S]*?-----END PRIVATE KEY-----/.exec(text)?.[0] ?? '';

describe('the page of an NGO for the keys of its program', () => {
  let house: TestHouse;
  const as = (name: string): AtDesk => atDesk(house.url, [`as=${name}`]);
  const signsIn = async (privateKey: string) => {
    const tokenUrl = `${house.url}/auth/openid/token`;
    const client = 'machine:ngo-harbour';
    const signed = await assertion(privateKey, { client, audience: tokenUrl });
    return (await asksForToken(tokenUrl, signed)).status;
  };
  beforeEach(async () => {
    house = await opened(true);
  });
  afterEach(() => house.close());

  it('is found from the door, makes a pair whose private half is told once, and is made once by two clicks', async () => {
    const hana = as('hana');
    expect((await hana.opens('/ngo/door')).text).toContain(`href="${page}"`);
    const empty = await hana.opens(page);
    expect(empty.words).toContain('No key is valid: our program cannot sign in.');
    expect(empty.words).toContain('None yet. Make a pair here');
    expect(empty.words).toContain('machine:ngo-harbour');
    const form = await hana.opens(make);
    const both = await Promise.all([hana.sendsOld(make, form), hana.sendsOld(make, form)]);
    const [made, twice] = both.map(privateIn);
    expect(made).toContain('BEGIN PRIVATE KEY');
    expect(twice).toBe(made);
    expect(both[0]?.text).toMatch(/download="ngo-harbour-[A-Za-z0-9_-]{8}\.pem"/);
    // No address holds it: the page makes the file of what it shows.
    expect(both[0]?.text).toMatch(/<p hidden><a class="button" data-saves="private"/);
    expect(both[0]?.text).not.toContain('data:');
    expect(await signsIn(made ?? '')).toBe(200);
    const after = await hana.opens(page);
    expect(after.words).toContain('One key is valid.');
    expect(after.words).toMatch(/valid \d+ \w+ \d{4}, \d\d:\d\d, by hana \d+ \w+ \d{4}, \d\d:\d\d/);
    expect(after.text).not.toContain('PRIVATE KEY');
  });

  it('holds an old tab, has two keys while one is renewed, and asks before one is revoked', async () => {
    const hana = as('hana');
    const oldTab = await hana.opens(make);
    const first = privateIn(await hana.sends(make));
    const late = await hana.sendsOld(make, oldTab);
    expect(late.status).toBe(412);
    expect(privateIn(late)).toBe('');
    expect(late.words).toContain('This changed while you were at it.');
    const second = privateIn(await hana.sends(make));
    for (const one of [first, second]) expect(await signsIn(one)).toBe(200);
    expect((await hana.opens(make)).words).toContain('Two keys are valid.');
    const shown = await hana.opens(page);
    const forms = [...shown.text.matchAll(/href="([^"]*\/do\/revoke-machine-key)"/g)];
    const [, old = ''] = forms.at(-1) ?? [];
    const asked = await hana.opens(old);
    expect(asked.words).toContain('A key that was revoked does not come back.');
    expect(asked.words).toContain('Last used');
    const done = await hana.sendsOld(old, asked);
    expect(done.to).toBe(`${page}?done=revoke-machine-key`);
    expect([await signsIn(first), await signsIn(second)]).toEqual([401, 200]);
    expect((await hana.opens(page)).words).toMatch(/revoked \d+ \w+ \d{4}, \d\d:\d\d, by hana/);
    expect((await hana.opens(old)).status).toBe(404);
  });

  it('takes a public key that was made elsewhere, and says at the field what is wrong with one', async () => {
    const hana = as('hana');
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const wrong = await hana.sends(bring, { publicKey: pem });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#publicKey"');
    expect(wrong.text).not.toContain('PRIVATE KEY');
    expect(wrong.words).toContain('This is a private key.');
    const nothing = await hana.sends(bring, { publicKey: '' });
    expect(nothing.status).toBe(422);
    const right = String(publicKey.export({ type: 'spki', format: 'pem' }));
    const done = await hana.sends(bring, { publicKey: right });
    expect(done.to).toBe(`${page}?done=register-machine-key`);
    expect(await signsIn(pem)).toBe(200);
    const again = await hana.sends(bring, { publicKey: right });
    expect(again.status).toBe(409);
  });

  it('is another NGO’s neither to see nor to change, and no worker’s', async () => {
    await as('hana').sends(make);
    const own = /href="([^"]*revoke-machine-key)"/.exec((await as('hana').opens(page)).text)?.[1];
    for (const path of [page, make, bring, own ?? '']) {
      expect((await as('lena').opens(path)).status).toBe(404);
      for (const name of ['will', 'pia']) expect((await as(name).opens(path)).status).toBe(403);
      const sent = await as('lena').posts(path, { _csrf: 'of-this-session' });
      expect(sent.status).toBe(404);
    }
    expect((await as('lena').opens('/organisation/ngo-lantern/keys')).words).toContain('None yet.');
    for (const name of ['will', 'pia'])
      expect((await as(name).opens('/account')).text).not.toContain('/keys"');
  });

  it('says thirty days before that a key ends, until the next one is there', async () => {
    await house.close();
    house = await opened(true, 30);
    const hana = as('hana');
    await hana.sends(make);
    const shown = await hana.opens(page);
    expect(shown.words).toMatch(/No key is valid beyond \d+ \w+ \d{4}\. Make the next one now/);
    expect(shown.words).toContain('ends soon');
    // Where their day begins and at the door it is said as well, with the way there; to nobody else.
    const told = async (name: string) => {
      const said = [];
      for (const path of ['/', '/ngo/door'])
        said.push(/No key is valid[^<]*/.exec((await as(name).opens(path)).text)?.[0]);
      return said;
    };
    for (const one of await told('hana')) expect(one).toMatch(/beyond \d+ \w+ \d{4}\./);
    expect((await hana.opens('/')).text).toContain(`href="${page}"`);
    for (const name of ['lena', 'will', 'pia'])
      expect(await told(name)).toEqual([undefined, undefined]);
    await house.close();
    house = await opened(true, 32);
    expect(await told('hana')).toEqual([undefined, undefined]);
    await as('hana').sends(make);
    expect((await as('hana').opens(page)).words).toContain('One key is valid.');
    expect(await told('hana')).toEqual([undefined, undefined]);
  });

  it('says that another provider keeps the keys where one keeps the accounts', async () => {
    await house.close();
    house = await opened(false);
    const shown = await as('hana').opens(page);
    expect(shown.status).toBe(200);
    expect(shown.words).toContain(
      'Keys of programs are kept by the provider that you sign in with.',
    );
    expect(shown.text).not.toContain('/do/');
    expect((await as('hana').opens('/')).text).not.toContain('No key is valid');
    expect((await as('lena').opens(page)).status).toBe(404);
  });
});
