import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@throughcare/contracts';
import { type Issuer, localIssuer } from '@throughcare/issuer';
import { refOf, requestsOf } from '../../subjects/requests.ts';
import { listen } from '../listen.ts';
import { appOf } from './app.ts';
import { type Intake, openIntake } from './intake.ts';
import { Relay } from './relay.ts';
import { openSubscriber, subscriberNames } from './subscriber.ts';

describe('the measured command by hand', () => {
  let [dir, url, committed] = ['', '', 0];
  let issuer: Issuer;
  let intake: Intake;
  let close: () => Promise<void>;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
    issuer = localIssuer(dir);
    intake = openIntake(dir);
    const [publicKey] = issuer.keys().values();
    if (!publicKey) throw new Error('no key');
    ({ url, close } = await listen(
      appOf({ intake, publicKey, committed: () => void committed++ }),
    ));
  });
  afterEach(async () => {
    await close();
    intake.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const { caller, path } = requestsOf.referral;
  const accept = async (headers: Record<string, string>, body = '{}') => {
    const response = await fetch(`${url}${path(0, refOf(7))}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k', ...headers },
      body,
    });
    return { status: response.status, body: await response.text() };
  };
  const bearer = (...roles: Role[]) => ({
    authorization: `Bearer ${issuer.token({ ...caller, roles })}`,
  });

  it('is for whom a token says to be of intake, and of the right shape', async () => {
    const statusOf = async (...words: Parameters<typeof accept>) => (await accept(...words)).status;
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ authorization: `${bearer('INTAKE').authorization}x` })).toBe(401);
    expect(await statusOf(bearer('PROS'))).toBe(403);
    expect(await statusOf(bearer('INTAKE'), '{"n":"one"}')).toBe(422);
    expect(await statusOf({ ...bearer('INTAKE'), 'idempotency-key': '' })).toBe(422);
    expect(await statusOf(bearer('INTAKE'), '{')).toBe(400);
    expect(intake.published()).toEqual([]);
  });

  it('answers a repeat alike, and refuses the key for anything else, and the referral a second time', async () => {
    const first = await accept(bearer('INTAKE'));
    expect(first.status).toBe(201);
    expect(await accept(bearer('INTAKE'))).toEqual(first);
    expect((await accept(bearer('INTAKE'), '{"n":1}')).status).toBe(422);
    expect((await accept({ ...bearer('INTAKE'), 'idempotency-key': 'other' })).status).toBe(409);
    const referralId = refOf(7).slice(0, -12) + '0'.repeat(12);
    expect(intake.published()).toEqual([[refOf(0), [referralId, `${referralId} referral.routed`]]]);
  });

  it('has its events applied once by each subscriber, also where a batch is handed on again', async () => {
    await accept(bearer('INTAKE'));
    const subscribers = subscriberNames.map((name) => openSubscriber(dir, name));
    for (const subscriber of subscribers.slice(0, 2)) subscriber.apply(intake.unsent(100));
    await new Relay(intake, subscribers).settled();
    expect(intake.unsent(100)).toEqual([]);
    for (const subscriber of subscribers) {
      expect(subscriber.heard()).toEqual(intake.published());
      subscriber.close();
    }
  });
});
