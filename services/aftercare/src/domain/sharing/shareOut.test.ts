import { id } from '@throughcare/testing';
import { settings } from '../../../test/offerStory.ts';
import { partner } from '../partner/document.ts';
import { nothingKnown } from '../partner/matching.ts';
import { type Queue, queueOf, waitingItem } from './queue.ts';
import { mostAtOnce, type Shared, shareOut } from './shareOut.ts';

const now = '2026-03-02T10:00:00.000Z';
type Waits = { readonly name: string; readonly rank: string; readonly answered?: boolean };
type World = {
  readonly partners: Readonly<Record<string, number>>;
  /** People by their queue. */
  readonly waits: readonly (readonly [Queue, readonly Waits[]])[];
  readonly taken?: Readonly<Record<string, number>>;
  /** Offers beside others. */
  readonly beside?: Readonly<Record<string, readonly string[]>>;
  readonly gathered?: boolean;
};

const queue = (change: Partial<Queue> = {}): Queue =>
  queueOf(
    {
      profile: { ...nothingKnown, area: 'IL-COOK', sex: 'F' },
      urgent: false,
      atOnce: 1,
      only: null,
      not: [],
      again: [],
      ...change,
    },
    (text) => text.replaceAll('/', '-'),
  );
const urgent = (change: Partial<Queue> = {}) => queue({ urgent: true, atOnce: 3, ...change });

const partnerNamed = (org: string, capacity: number) => ({
  ...partner.empty(org),
  agreement: {
    org,
    providerIds: [id(org)],
    takes: ['AFTERCARE'],
    capacity,
    answerWorkingDays: null,
    urgentAnswerMinutes: null,
    takesUrgent: true,
    prisons: [],
    agreedFrom: '2026-01-01',
    agreedTo: null,
  },
  served: [
    {
      providerId: id(org),
      services: [],
      areas: ['IL'],
      sexes: org.startsWith('men') ? ['M'] : [],
      minAge: null,
      maxAge: null,
      languages: [],
      ost: null,
      capacity: null,
    },
  ],
});

function shareAmong({ partners, waits, taken = {}, beside = {}, gathered = true }: World) {
  const rows = (list: string, key: string) => {
    const row = (of: string, item: string, sort: string) => ({ id: of, item, sort });
    if (list.startsWith('partner'))
      return Object.keys(partners)
        .filter((org) => list === 'partners-for' || org === key)
        .map((org) => row(org, org, org));
    if (list === 'load')
      return Array.from({ length: taken[key] ?? 0 }, (_, n) => row('x', `${n}`, `${n}`));
    if (list === 'beside') return (beside[key] ?? []).map((offer) => row('other', offer, offer));
    return waits
      .flatMap(([{ id: queueId }, people]) =>
        people
          .filter(({ answered }) => (list === 'sought' ? queueId === key : !answered))
          .map(({ name, rank }) => row(name, waitingItem('stay', 1, queueId), rank)),
      )
      .filter(() => list === 'sought' || list === 'unanswered')
      .sort((a, b) => (a.sort < b.sort ? -1 : 1));
  };
  const tools = {
    now,
    settings,
    hash: (text: string) => text,
    list: async (_type: unknown, list: string, key: string) => ({
      items: rows(list, key),
      next: null,
    }),
    read: async (_type: unknown, org: string) => partnerNamed(org, partners[org] ?? 0),
  };
  const queues = Object.fromEntries(waits.map(([one]) => [one.id, one]));
  return shareOut(tools as never, { queues, gathered });
}
const sharedOf = async (world: World): Promise<Shared> => {
  const shared = await shareAmong(world);
  if (shared === 'contested') throw new Error('contested');
  return shared;
};
const given = ({ given: all }: Shared) =>
  all.map(({ ref, places }) => [ref, places.map(({ org }) => org)]);
const people = (...names: readonly string[]): readonly Waits[] =>
  names.map((name, n) => ({ name, rank: `${n}` }));

describe('free places', () => {
  it('go to the most endangered, in whatever queue they wait', async () => {
    const shared = await sharedOf({
      partners: { 'ngo-a': 2 },
      waits: [
        [
          queue(),
          [
            { name: 'b', rank: '2' },
            { name: 'd', rank: '4' },
          ],
        ],
        [
          urgent(),
          [
            { name: 'a', rank: '1' },
            { name: 'c', rank: '3' },
          ],
        ],
      ],
    });
    expect(given(shared)).toEqual([
      ['a', ['ngo-a']],
      ['b', ['ngo-a']],
    ]);
    expect(shared.nobody.map(({ ref, reason }) => [ref, reason])).toEqual([
      ['c', 'NO_PLACE'],
      ['d', 'NO_PLACE'],
    ]);
  });

  it('are what no open offer and no case takes', async () => {
    const waits = [[queue(), people('a', 'b')]] as const;
    expect(
      given(await sharedOf({ partners: { 'ngo-a': 3 }, taken: { 'ngo-a': 2 }, waits })),
    ).toEqual([['a', ['ngo-a']]]);
    expect(
      given(await sharedOf({ partners: { 'ngo-a': 3 }, taken: { 'ngo-a': 4 }, waits })),
    ).toEqual([]);
  });

  it('are asked beside where it is urgent and nobody goes without', async () => {
    const partners = { 'ngo-a': 1, 'ngo-b': 1, 'ngo-c': 1, 'ngo-d': 1 };
    const one = await sharedOf({ partners, waits: [[urgent(), people('a')]] });
    expect(one.given[0]?.places).toHaveLength(3);
    const three = await sharedOf({ partners, waits: [[urgent(), people('a', 'b', 'c')]] });
    expect(three.given.map(({ places }) => places.length)).toEqual([2, 1, 1]);
    const five = await sharedOf({ partners, waits: [[urgent(), people('a', 'b', 'c', 'd', 'e')]] });
    expect(five.given.map(({ places }) => places.length)).toEqual([1, 1, 1, 1]);
    expect(five.nobody.map(({ ref }) => ref)).toEqual(['e']);
  });

  it('that suit nobody stay free, and who would suit nobody hears that', async () => {
    const shared = await sharedOf({
      partners: { 'men-a': 5 },
      waits: [[queue(), people('a')]],
    });
    expect(given(shared)).toEqual([]);
    expect(shared.nobody).toMatchObject([{ ref: 'a', reason: 'NO_CANDIDATE' }]);
  });

  it('why nobody could is told in the same order, whichever partner was looked at first', async () => {
    for (const partners of [
      { 'men-a': 5, 'ngo-b': 1 },
      { 'ngo-b': 1, 'men-a': 5 },
    ]) {
      const { nobody } = await sharedOf({
        partners,
        waits: [[queue({ not: ['ngo-b'] }), people('a')]],
      });
      expect(nobody[0]?.grounds).toEqual([
        { ground: 'ASKED_ALREADY', partners: 1 },
        { ground: 'SEX', partners: 1 },
      ]);
    }
  });

  it('are asked beside for whoever is in a hurry, and not for those who wait with them', async () => {
    const shared = await sharedOf({
      partners: { 'ngo-a': 1, 'ngo-b': 1, 'ngo-c': 1, 'ngo-d': 1 },
      waits: [
        [urgent(), [{ name: 'a', rank: '1' }]],
        [queue(), [{ name: 'b', rank: '2' }]],
      ],
    });
    expect(shared.given.map(({ ref, places }) => [ref, places.length])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
  });

  it('are of no partner that is not to be asked, and of one that was asked already after the others', async () => {
    const partners = { 'ngo-a': 1, 'ngo-b': 1 };
    const no = queue({ not: ['ngo-a'] });
    expect(given(await sharedOf({ partners, waits: [[no, people('a')]] }))).toEqual([
      ['a', ['ngo-b']],
    ]);
    for (const [asked, first] of [
      ['ngo-a', 'ngo-b'],
      ['ngo-b', 'ngo-a'],
    ] as const)
      expect(
        given(await sharedOf({ partners, waits: [[queue({ again: [asked] }), people('a')]] })),
      ).toEqual([['a', [first]]]);
  });

  it('of a partner that was named go there or nowhere', async () => {
    const named = queue({ only: 'men-a' });
    const partners = { 'ngo-a': 1, 'men-a': 1 };
    expect(given(await sharedOf({ partners, waits: [[named, people('a')]] }))).toEqual([
      ['a', ['men-a']],
    ]);
    const full = await sharedOf({ partners, taken: { 'men-a': 1 }, waits: [[named, people('a')]] });
    expect(given(full)).toEqual([]);
    expect(full.nobody).toMatchObject([{ ref: 'a', reason: 'NO_PLACE' }]);
  });
});

describe('where places do not suffice', () => {
  it('a contested one is kept for a moment, and one that nobody else needs is not', async () => {
    const waits = [[queue(), people('a', 'b')]] as const;
    expect(await shareAmong({ partners: { 'ngo-a': 1 }, waits, gathered: false })).toBe(
      'contested',
    );
    const enough = await shareAmong({ partners: { 'ngo-a': 2 }, waits, gathered: false });
    expect(enough).not.toBe('contested');
    const none = await shareAmong({ partners: { 'ngo-a': 0 }, waits, gathered: false });
    expect(none).not.toBe('contested');
  });

  it('a second open offer to somebody gives way to who has none', async () => {
    const shared = await sharedOf({
      partners: { 'ngo-a': 1 },
      taken: { 'ngo-a': 1 },
      beside: { 'ngo-a': ['offer-1'] },
      waits: [[queue(), people('a', 'b')]],
    });
    expect(shared.takenBack).toEqual([{ ref: 'other', offerId: 'offer-1' }]);
    expect(shared.nobody.map(({ ref }) => ref)).toEqual(['b']);
  });

  it('nobody hears twice that none is free', async () => {
    const shared = await sharedOf({
      partners: {},
      waits: [[queue(), [{ name: 'a', rank: '1', answered: true }]]],
    });
    expect(shared.nobody).toEqual([]);
  });

  it('one plan is about so many at the most, and says that there are more', async () => {
    const many = Array.from({ length: mostAtOnce + 1 }, (_, n) => ({
      name: `p${n}`,
      rank: String(n).padStart(4, '0'),
    }));
    const none = await sharedOf({ partners: {}, waits: [[queue(), many]] });
    expect(none.nobody).toHaveLength(mostAtOnce);
    expect(none.more).toBe(true);
    const places = await sharedOf({
      partners: { 'ngo-a': mostAtOnce + 1 },
      waits: [[queue(), many]],
    });
    expect(places.given).toHaveLength(mostAtOnce);
    expect(places).toMatchObject({ nobody: [], more: true });
  });
});

it('a queue in which nobody waits is named', async () => {
  const [full, empty] = [queue(), urgent()];
  const shared = await sharedOf({
    partners: {},
    waits: [
      [full, people('a')],
      [empty, []],
    ],
  });
  expect(shared.empty).toEqual([empty.id]);
});
