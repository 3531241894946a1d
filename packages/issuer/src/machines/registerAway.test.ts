import { instant } from '@throughcare/contracts';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { importPKCS8, SignJWT } from 'jose';
import { MachineKeys } from './machineKeys.ts';
import { madeKeyPair } from './madeKeyPair.ts';

const nobody = () => '';
const pages = { signIn: nobody, code: nobody, enrol: nobody, begunAnew: nobody };
const client = 'machine:ngo-harbour';

describe('where the register of organisations does not answer', () => {
  let house: TestHouse;
  // A house of two services of which none is intake.
  beforeAll(async () => {
    house = await openTestHouse({ signInPages: pages });
  });
  afterAll(() => house.close());

  it('a program is given no token, and is told to come back', async () => {
    const { read, privateKey } = await madeKeyPair();
    const now = instant(Date.now());
    new MachineKeys(house.dir).add('ngo-harbour', read, { by: 'hana', now });
    const tokenUrl = `${house.url}/auth/openid/token`;
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: read.kid })
      .setIssuer(client)
      .setSubject(client)
      .setAudience(tokenUrl)
      .setJti('one')
      .setExpirationTime('1m')
      .sign(await importPKCS8(privateKey, 'ES256'));
    const answer = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
    });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: 'temporarily_unavailable' });
    expect(house.log.text()).toContain('token refused');
  });
});
