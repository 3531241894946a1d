import { actor, Story } from '@throughcare/testing';
import { settings } from '../../../test/offerStory.ts';
import { closeDoor } from '../../commands/partner/closeDoor.ts';
import { onboardPartner } from '../../commands/partner/onboardPartner.ts';
import { openDoor } from '../../commands/partner/openDoor.ts';
import { Agreement } from './agreement.ts';
import { asCandidate, openPartners, partnerOf } from './candidates.ts';
import { partner } from './document.ts';
import { FreePlaces } from './freePlaces.ts';
import type { Partner } from './state.ts';
import { partnerView } from './view.ts';

const agreed = (change: object = {}) =>
  Agreement.parse({
    org: 'ngo-a',
    providerIds: ['7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34'],
    takes: ['AFTERCARE'],
    capacity: 5,
    agreedFrom: '2026-01-01',
    ...change,
  });
const onboarded = (change: object = {}) =>
  new Story(partner, settings, 'p').command(onboardPartner, actor('COORD'), {}, agreed(change));
const door = (
  story: ReturnType<typeof onboarded>,
  command: typeof openDoor,
  who = actor('NGOC', 'ngo-a'),
) => story.command(command, who, { partnerId: 'p' });

describe('an agreement', () => {
  it('is renewed by what differs and left alone by what does not', () => {
    const story = onboarded();
    expect(story.last.events).toHaveLength(1);
    expect(story.command(onboardPartner, actor('COORD'), {}, agreed()).last.events).toEqual([]);
    const more = agreed({ capacity: 6 });
    expect(story.command(onboardPartner, actor('COORD'), {}, more).last.events).toHaveLength(1);
  });

  it('ends on the day that it begins at the earliest', () => {
    expect(onboarded({ agreedTo: '2025-12-31' }).last.refusal?.code).toBe('before-start');
    expect(onboarded({ agreedTo: '2026-01-05' }).last.refusal).toBeNull();
  });

  it('that is over is asked back: its end was mistyped', () => {
    expect(onboarded({ agreedTo: '2026-01-04' }).last.refusal).toMatchObject({
      code: 'in-the-past',
      field: '/agreedTo',
      detail: 'This must be not before 2026-01-05 (today).',
    });
  });

  it('of a file names only prisons for which its organisation speaks', () => {
    const file = actor('IMPORT', 'files');
    const brought = (...prisons: readonly string[]) =>
      new Story(partner, settings, 'p')
        .registered({
          id: file.org,
          kind: 'OPERATOR',
          areas: [],
          timeZone: 'UTC',
          speaksFor: ['lpi'],
          screensIn: [],
        })
        .command(onboardPartner, file, {}, agreed({ prisons })).last.refusal;
    expect(brought('lpi')).toBeNull();
    expect(brought('lpi', 'swi')).toMatchObject({ code: 'not-spoken-for', field: '/prisons/1' });
    expect(onboarded({ prisons: ['swi'] }).last.refusal).toBeNull();
  });

  it('is shown to the organisation itself and to who coordinates', () => {
    const story = onboarded();
    const seen = (who: ReturnType<typeof actor>) => story.shows(partnerView, 'p', who);
    for (const who of [actor('NGOC', 'ngo-a'), actor('COORD'), actor('IMPORT'), actor('SERVICE')])
      expect(seen(who)).toMatchObject({ org: 'ngo-a', open: true });
    expect(seen(actor('NGOC', 'ngo-b'))).toBeUndefined();
    const blank = new Story(partner, settings, 'p');
    expect(blank.shows(partnerView, 'p', actor('COORD'))).toBeUndefined();
  });
});

describe('the door of a partner', () => {
  it('is closed and opened by the partner and by who coordinates, each once', () => {
    const story = onboarded();
    expect(door(story, openDoor).last.events).toEqual([]);
    expect(door(story, closeDoor).state.open).toBe(false);
    expect(door(story, closeDoor).last.events).toEqual([]);
    expect(door(story, openDoor, actor('COORD')).state.open).toBe(true);
    expect(door(story, closeDoor, actor('ADMIN')).state.open).toBe(false);
  });

  it('is not there for another organisation', () => {
    const other = actor('NGOC', 'ngo-b');
    expect(door(onboarded(), closeDoor, other).last.refusal?.refused).toBe('not-found');
    const nobody = new Story(partner, settings, 'p').command(closeDoor, actor('COORD'), {});
    expect(nobody.last.refusal?.refused).toBe('not-found');
  });

  it('decides whether the partner is looked for', () => {
    const names = (state: Partner) => partner.registers?.(state, settings).map(({ name }) => name);
    const story = onboarded();
    expect(names(story.state)).toContain('partners-for');
    expect(names(door(story, closeDoor).state)).not.toContain('partners-for');
    expect(names(partner.empty('p'))).toEqual([]);
  });
});

describe('a candidate', () => {
  const withListings = (agreement: object, capacities: readonly (number | null)[] = []) => ({
    ...partner.empty('p'),
    agreement: agreed(agreement),
    served: capacities.map((capacity, n) => ({
      providerId: `${n}`,
      services: [],
      areas: [],
      sexes: [],
      minAge: null,
      maxAge: null,
      languages: [],
      ost: null,
      capacity,
    })),
  });
  /** A directory with this one partner. */
  const world = (one: Partner, now: string) =>
    ({
      now,
      settings,
      read: async () => one,
      list: async () => ({ items: [{ id: 'p' }], next: null }),
    }) as never;

  it('is a partner whose agreement is in force on that day', async () => {
    const one = withListings({ agreedTo: '2026-06-30' });
    for (const [now, found] of [
      ['2025-12-31T23:00:00.000Z', 0],
      ['2026-01-01T00:00:00.000Z', 1],
      ['2026-06-30T23:00:00.000Z', 1],
      ['2026-07-01T00:00:00.000Z', 0],
    ] as const) {
      expect(await openPartners(world(one, now), 'AFTERCARE')).toHaveLength(found);
      expect(Boolean(await partnerOf(world(one, now), 'ngo-a'))).toBe(found === 1);
    }
    expect(
      await openPartners(world(partner.empty('p'), '2026-03-01T00:00:00.000Z'), 'AFTERCARE'),
    ).toEqual([]);
    const endless = withListings({});
    expect(
      await openPartners(world(endless, '2036-03-01T00:00:00.000Z'), 'AFTERCARE'),
    ).toHaveLength(1);
  });

  it('has the capacity that it states, else the sum of its listings, else none stated', () => {
    expect(asCandidate(withListings({ capacity: 3 }, [7])).capacity).toBe(3);
    expect(asCandidate(withListings({ capacity: 0 }, [7])).capacity).toBe(0);
    expect(asCandidate(withListings({ capacity: null }, [7, null, 2])).capacity).toBe(9);
    expect(asCandidate(withListings({ capacity: null }, [null])).capacity).toBeNull();
  });
});

describe('free places', () => {
  /** Lists by their names and keys, a few rows a page. */
  const lists = (rows: Readonly<Record<string, readonly string[]>>) =>
    ({
      settings,
      list: async (_type: unknown, name: string, key: string, { after }: { after?: string }) => {
        const all = (rows[`${name}/${key}`] ?? []).map((item) => ({ id: 'p', item, sort: item }));
        const from = after === undefined ? 0 : Number(after);
        const to = from + 3;
        return { items: all.slice(from, to), next: to < all.length ? String(to) : null };
      },
    }) as never;
  const load = (n: number) => Array.from({ length: n }, (_, i) => `offer-${i}`);
  const free = (capacity: number | null, rows: Readonly<Record<string, readonly string[]>>) =>
    new FreePlaces(lists(rows)).of({ org: 'ngo-a', served: [], capacity });

  it('are what open offers and cases leave of the capacity, over all pages, and never less than none', async () => {
    expect(await free(2, { 'load/ngo-a': load(1) })).toBe(1);
    expect(await free(2, { 'load/ngo-a': load(2) })).toBe(0);
    expect(await free(2, { 'load/ngo-a': load(3) })).toBe(0);
    expect(await free(0, {})).toBe(0);
    expect(await free(300, { 'load/ngo-a': load(299) })).toBe(1);
    expect(await free(300, { 'load/ngo-a': load(300) })).toBe(0);
  });

  it('are ten without a stated capacity, as the settings say', async () => {
    expect(await free(null, { 'load/ngo-a': load(9) })).toBe(1);
    expect(await free(null, { 'load/ngo-a': load(10) })).toBe(0);
  });

  it('are taken by what is on its way between two records, and not twice by what has arrived', async () => {
    const moving = { 'moving/ngo-a': ['offer-x', 'offer-x', 'case-y'] };
    expect(await free(3, moving)).toBe(1);
    expect(
      await free(3, { ...moving, 'load/ngo-a': ['offer-x'], 'offer/offer-x': ['offer-x'] }),
    ).toBe(1);
    expect(
      await free(3, { ...moving, 'offer/offer-x': ['offer-x'], 'case/case-y': ['case-y'] }),
    ).toBe(3);
  });

  it('are fewer with each that is given out', async () => {
    const places = new FreePlaces(lists({}));
    const one = { org: 'ngo-a', served: [], capacity: 2 };
    expect(await places.of(one)).toBe(2);
    places.take('ngo-a');
    expect(await places.of(one)).toBe(1);
  });
});
