import { deskSecret, embeddedProvider } from '@throughcare/issuer';
import type { Document } from '@throughcare/store';
import { temporaryDir } from '@throughcare/testing/house';
import { actionOf, type Browser } from '../../test/browser.ts';
import { openSignInHouse, type SignInHouse } from '../../test/signInHouse.ts';
import { TokenKeeper } from './keptTokens.ts';
import { providerOf, SessionOver, type Tokens } from './provider.ts';

type Kept = { readonly value: Tokens & { readonly refreshing: number }; readonly until: number };

const judgeAt = async (house: SignInHouse): Promise<Browser> => {
  const browser = house.browser();
  const page = await browser.open('/sign-in');
  await browser.send(actionOf(page.html, 'sample'), { account: 'judge' });
  return browser;
};
const heard = async (browser: Browser) => {
  const { status, html } = await browser.open('/heard');
  return status === 200 ? JSON.parse(html).token : status;
};
const tokensOf = async (house: SignInHouse): Promise<readonly Document<Kept>[]> =>
  house.storeOf('desk').scan<Kept>('DeskTokens', null, 10);
/** As if minutes had passed: the desk takes every token for one that is about to end. */
async function age(house: SignInHouse): Promise<void> {
  for (const { kind, id } of await tokensOf(house))
    await house.storeOf('desk').change<Kept, null>(kind, id, '', (document) => {
      if (!document) return { keep: true, result: null };
      const { version: _, writes: __, ...draft } = document;
      const value = { ...draft.state.value, accessUntil: 0 };
      return { write: { ...draft, state: { ...draft.state, value } }, result: null };
    });
}
const refreshOf = async (house: SignInHouse): Promise<string> =>
  (await tokensOf(house))[0]?.state.value.refresh ?? '';

describe('a token that is about to end', () => {
  it('is asked for anew once, however many requests want it, and again when that one ends', async () => {
    const house = await openSignInHouse();
    const browser = await judgeAt(house);
    const before = await heard(browser);
    for (let round = 0; round < 3; round++) {
      const used = await refreshOf(house);
      await age(house);
      const got = new Set(await Promise.all(Array.from({ length: 12 }, () => heard(browser))));
      expect(got.size).toBe(1);
      expect(got).not.toContain(before);
      expect(await refreshOf(house)).not.toBe(used);
    }
    await house.close();
  });

  it('is asked for once as well where several processes serve the desk', async () => {
    const house = await openSignInHouse();
    const browser = await judgeAt(house);
    await age(house);
    const id = (await tokensOf(house))[0]?.id ?? '';
    const keepers = [1, 2, 3].map(
      () =>
        new TokenKeeper(providerOf(embeddedProvider(deskSecret(house.dir), house.url)), async () =>
          house.storeOf('desk'),
        ),
    );
    const got = await Promise.all(keepers.map((keeper) => keeper.token(id)));
    expect(new Set(got).size).toBe(1);
    expect(await heard(browser)).toBe(got[0]);
    await house.close();
  });

  it('is not to be had where the account was closed, or its sessions ended', async () => {
    for (const end of ['close', 'endSessions'] as const) {
      const house = await openSignInHouse({ apart: true });
      const browser = await judgeAt(house);
      house.accounts[end]('judge', new Date());
      await age(house);
      expect(await heard(browser)).toBe(401);
      expect(await tokensOf(house)).toEqual([]);
      await house.close();
    }
  });

  it('goes on to be had after a restart', async () => {
    const { dir, remove } = temporaryDir();
    const house = await openSignInHouse({ dataDir: dir });
    const browser = await judgeAt(house);
    await house.close();
    const again = await openSignInHouse({ dataDir: dir });
    await age(again);
    expect(await heard(browser.copy(again.url))).toEqual(expect.any(String));
    await again.close();
    remove();
  });
});

describe('a refresh token that was stolen', () => {
  it('ends the session for the thief and for its owner, whoever of them comes second', async () => {
    for (const second of ['owner', 'thief'] as const) {
      const house = await openSignInHouse({ apart: true });
      const browser = await judgeAt(house);
      const thief = providerOf(embeddedProvider(deskSecret(house.dir), house.url));
      const stolen = await refreshOf(house);
      await age(house);
      let last = stolen;
      if (second === 'owner') {
        last = (await thief.refresh(stolen)).refresh;
        expect(await heard(browser)).toBe(401);
      } else {
        expect(await heard(browser)).toEqual(expect.any(String));
        last = await refreshOf(house);
        await expect(thief.refresh(stolen)).rejects.toThrow(SessionOver);
        await age(house);
        expect(await heard(browser)).toBe(401);
      }
      await expect(thief.refresh(last)).rejects.toThrow(SessionOver);
      expect(await house.sessions?.of('judge')).toEqual([]);
      await house.close();
    }
  });

  it('is good for one of two who use it at the same moment, and for neither afterwards', async () => {
    const house = await openSignInHouse({ apart: true });
    await judgeAt(house);
    const thief = providerOf(embeddedProvider(deskSecret(house.dir), house.url));
    const stolen = await refreshOf(house);
    const used = await Promise.allSettled([thief.refresh(stolen), thief.refresh(stolen)]);
    const won = used.flatMap((one) => (one.status === 'fulfilled' ? [one.value.refresh] : []));
    expect(won.length).toBeLessThanOrEqual(1);
    for (const refresh of won) await expect(thief.refresh(refresh)).rejects.toThrow(SessionOver);
    await house.close();
  });

  it('is not in what the provider stores, nor is a session’s cookie in what the desk stores', async () => {
    const house = await openSignInHouse();
    const browser = await judgeAt(house);
    const issued = await house.storeOf('signing-in').scan('RefreshToken', null, 10);
    expect(issued).toHaveLength(1);
    expect(JSON.stringify(issued)).not.toContain(await refreshOf(house));
    const sid = decodeURIComponent(browser.cookie('throughcare-desk') ?? '')
      .slice(2)
      .split('.')[0];
    const kept = await house.storeOf('desk').scan('DeskSession', null, 10);
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(sid);
    await house.close();
  });
});
