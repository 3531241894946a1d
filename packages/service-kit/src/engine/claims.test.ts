import { addMinutes, instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import type { DocumentType } from '@throughcare/record';
import { id } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';
import { Claims } from './claims.ts';
import { Runner } from './runner.ts';
import { secretsFrom } from './secrets.ts';

type Person = { readonly numbers: readonly string[] };
const person: DocumentType<Person, never> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ numbers: [] }),
  evolve: (state) => state,
  claimed: ({ numbers }) => numbers.map((value) => ({ scope: 'number', value })),
  duties: 'none',
  views: {},
};
const { claimed: _none, ...unlisted } = person;
const place: DocumentType<Person, never> = { ...unlisted, kind: 'place', idParam: 'placeId' };
const start = instant('2026-01-05T09:00:00.000Z');
const number = (value: string) => ({ scope: 'number', value });

describe('a claim', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let clock: VirtualClock;
  let runner: Runner;
  let claims: Claims;
  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir, { freeze: true });
    clock = new VirtualClock(start);
    const store = data.openStore('intake');
    const secrets = secretsFrom(data.secret);
    runner = new Runner({
      service: 'intake',
      settings: {},
      store,
      clock,
      secrets,
      organisations: { of: () => null },
      rows: null,
      committed: () => undefined,
    });
    claims = new Claims({ store, runner, secrets, clock, documents: [person, place] });
  });
  afterEach(async () => {
    await data.close();
    made.remove();
  });
  const hold = (who: string, value: string, fixed = true, kind = 'pathway') =>
    claims.hold([number(value)], { kind, derived: id(who), fixed });
  const lists = (who: string, ...numbers: readonly string[]) =>
    runner.plain<Person>('pathway', id(who), () => ({ numbers }));

  it('counts for a minute although its document does not list the value, and then it is free', async () => {
    expect(await hold('ada', '1')).toBe(id('ada'));
    expect(await claims.holder(number('1'))).toBe(id('ada'));
    clock.moveTo(instant(Date.parse(start) + 59_999));
    expect(await hold('ben', '1')).toMatchObject({ code: 'already-claimed' });
    expect(await hold('ben', '1', false)).toBe(id('ada'));
    clock.moveTo(instant(Date.parse(start) + 3 * 60_000));
    expect(await claims.holder(number('1'))).toBeUndefined();
    expect(await hold('ben', '1')).toBe(id('ben'));
    expect(await hold('ada', '1')).toMatchObject({ code: 'already-claimed' });
  });

  it('counts for as long as its document lists the value', async () => {
    await hold('ada', '1');
    await lists('ada', '1', '2');
    clock.moveTo(addMinutes(start, 60 * 24 * 365));
    expect(await hold('ben', '1')).toMatchObject({ code: 'already-claimed' });
    expect(await claims.find('pathway', number('1'))).toBe(id('ada'));
    await lists('ada', '2');
    expect(await claims.find('pathway', number('1'))).toBeUndefined();
    expect(await hold('ben', '1')).toBe(id('ben'));
  });

  it('made again for the same document counts for a minute from then', async () => {
    await hold('ada', '1');
    clock.moveTo(addMinutes(start, 5));
    expect(await hold('ada', '1')).toBe(id('ada'));
    expect(await hold('ben', '1')).toMatchObject({ code: 'already-claimed' });
  });

  it('of a kind of document that does not say what it lists counts for ever', async () => {
    await hold('house', '1', true, 'place');
    clock.moveTo(addMinutes(start, 60 * 24 * 365));
    expect(await claims.holder(number('1'))).toBe(id('house'));
  });

  it('that is free is had by one of many who want it at once', async () => {
    await hold('ada', '1');
    clock.moveTo(addMinutes(start, 2));
    const words = ['ben', 'cleo', 'dora', 'emil'];
    const held = await Promise.all(words.map((word) => hold(word, '1')));
    expect(held.filter((one) => typeof one === 'string')).toHaveLength(1);
    expect(await claims.holder(number('1'))).toBe(held.find((one) => typeof one === 'string'));
  });

  it('is looked at before it is made, without making it', async () => {
    expect(await claims.meet([number('1')], id('ada'), true)).toBe(id('ada'));
    expect(await claims.holder(number('1'))).toBeUndefined();
  });
});
