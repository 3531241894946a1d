import { type AreaCode, type Instant, instant, utc } from '@throughcare/contracts';
import fc from 'fast-check';
import { inTime, released, told } from '../../../test/milestoneStory.ts';
import { figuresOf, pairsIn } from './figures.ts';
import type { Milestone } from './milestones.ts';
import { addMonths, lastTold, type Month, monthsBetween } from './months.ts';

const june = '2026-06' as Month;
const july = '2026-07' as Month;
const cook = 'IL-COOK' as AreaCode;
const areas: Readonly<Record<string, string>> = {
  'court-a': 'IL-COOK',
  'court-b': 'IL-LAKE',
  'ngo-a': 'IL-COOK-CHICAGO',
  'prison-north': 'IL-COOK',
};
const areaOf = (org: string | null | undefined) => (areas[org ?? ''] ?? null) as AreaCode | null;
const figures = (
  all: readonly Milestone[],
  months: readonly Month[] = [june],
  area: AreaCode = cook,
) => figuresOf({ milestones: all, pairs: pairsIn(all) }, areaOf, utc, { area, months });
const shareIn = (all: readonly Milestone[], code: string, month = june) =>
  figures(all, [month]).shares.find(({ share }) => share === code)?.months[0];
const waitIn = (all: readonly Milestone[], code: string, month = june) =>
  figures(all, [month]).waits.find(({ hop }) => hop === code)?.months[0];
/** Released, reached within seven days, 72 and 24 hours, as they are told. */
const contacts = (all: readonly Milestone[], month = june) => {
  const found = shareIn(all, 'CONTACT', month);
  return [found?.of.count, ...(found?.parts ?? []).map(({ count }) => count)];
};
const noonOf = (day: number) => `2026-06-${String(day).padStart(2, '0')}T12:00:00.000Z`;
/** So many releases, each reached after so many hours, at noon of one day after another. */
const many = (count: number, after: number | null, from = 1, name = 'stay') =>
  Array.from({ length: count }, (_, n) =>
    released(`${name} ${after} ${n}`, noonOf(from + n), { after }),
  ).flat();

describe('contact after a release', () => {
  it('is counted within 24 and 72 hours and seven days, of releases of the month', () => {
    const all = [...many(6, 4), ...many(5, 50), ...many(5, 100), ...many(7, null)];
    expect(contacts(inTime(all))).toEqual([23, 16, 11, 6]);
    expect(contacts(inTime(all), july)).toEqual([0, 0, 0, 0]);
    expect(shareIn(inTime(all), 'CONTACT')?.hours).toEqual({ lower: 4, median: 50, upper: 100 });
  });

  it('counts to the end of the seventh day, and to the moment at which the weeks end', () => {
    expect(contacts(inTime(many(6, 168), many(5, 169)))).toEqual([11, 6, 0, 0]);
    const ended = told('WEEKS_ENDED', '2026-06-01T16:00:00.000Z', {
      windowId: 'stay 4 0',
      reasonCode: 'RETURNED',
    });
    expect(contacts(inTime(many(6, 4), [ended]))).toEqual([6, 6, 6, 6]);
  });

  it('counts no release that was corrected, and one again that was told anew', () => {
    const all = many(6, 4);
    const corrected = told('WEEKS_ENDED', '2026-06-20T10:00:00.000Z', {
      windowId: 'stay 4 0',
      reasonCode: 'CORRECTED',
    });
    expect(contacts(inTime(all, [corrected]))).toEqual([5, 5, 5, 5]);
    const again = told(
      'WEEKS_BEGUN',
      '2026-06-21T10:00:00.000Z',
      { windowId: 'stay 4 0', from: instant('2026-06-21T09:00:00.000Z') },
      'stay 4 0',
    );
    expect(contacts(inTime(all, [corrected, again]))[0]).toBe(6);
  });

  it('moves with a release whose moment is put right', () => {
    const moved = told(
      'WEEKS_BEGUN',
      '2026-07-02T10:00:00.000Z',
      { windowId: 'stay 4 0', from: instant('2026-05-31T12:00:00.000Z') },
      'stay 4 0',
    );
    expect(contacts(inTime(many(6, 4), [moved]))[0]).toBe(5);
  });

  it('asks nobody about a person who was inside again or had died before it was due', () => {
    const ended = (hours: string, reasonCode: string) =>
      told('WEEKS_ENDED', hours, { windowId: 'stay null 0', reasonCode });
    const all = [...many(5, 4), ...many(6, null)];
    for (const reason of ['RETURNED', 'STOPPED'])
      expect(contacts(inTime(all, [ended('2026-06-02T12:00:00.000Z', reason)]))[0]).toBe(10);
    expect(contacts(inTime(all, [ended('2026-06-05T12:00:00.000Z', 'RETURNED')]))[0]).toBe(11);
    expect(contacts(inTime(all, [ended('2026-06-29T12:00:00.000Z', 'OVER')]))[0]).toBe(11);
  });

  it('is found under the other record of a merged person, and no more when the merge was wrong', () => {
    const pair = { keptRef: 'b', removedRef: 'a' };
    const before = released('stay of a', '2026-06-10T12:00:00.000Z', { ref: 'a' });
    const met = told(
      'REACHED',
      '2026-06-10T15:00:00.000Z',
      { offerId: 'elsewhere', at: instant('2026-06-10T15:00:00.000Z') },
      'b',
    );
    const all = [...many(5, 4), ...before, met];
    expect(contacts(inTime(all, many(5, null)))).toEqual([11, 5, 5, 5]);
    const merged = told('MERGED', '2026-06-20T12:00:00.000Z', { ...pair, nth: 1 }, 'b');
    expect(contacts(inTime(all, many(5, null), [merged]))).toEqual([11, 6, 6, 6]);
    const unmerged = told('UNMERGED', '2026-06-21T12:00:00.000Z', { ...pair, nth: 1 }, 'b');
    expect(contacts(inTime(all, many(5, null), [unmerged, merged]))).toEqual([11, 5, 5, 5]);
  });

  it('stays with the release that the partner was sought for, when a merge is undone', () => {
    const own = released('stay of a', '2026-06-10T12:00:00.000Z', { ref: 'a', after: null });
    const asked = told(
      'OFFERED',
      '2026-06-10T13:00:00.000Z',
      { offerId: 'o', placementId: 'stay of a', partnerOrg: 'ngo-a' },
      'b',
    );
    const met = told(
      'REACHED',
      '2026-06-10T15:00:00.000Z',
      { offerId: 'o', at: instant('2026-06-10T15:00:00.000Z') },
      'b',
    );
    expect(contacts(inTime(many(5, 4), many(5, null), own, [asked, met]))).toEqual([11, 6, 6, 6]);
  });
});

describe('substitution treatment handed over', () => {
  const handedOver = (n: number, ...then: readonly ['GAP' | 'GOES_ON' | 'INSIDE', object?][]) => {
    const day = String(n + 1).padStart(2, '0');
    const ref = `treated ${n}`;
    return [
      ...released(`stay of ${ref}`, `2026-06-${day}T08:00:00.000Z`, { ref }),
      told(
        'HANDED_OVER',
        '2026-05-30T08:00:00.000Z',
        { ostId: ref, appointmentAt: instant(`2026-06-${day}T12:00:00.000Z`) },
        ref,
      ),
      ...then.map(([kind, data = {}], m) =>
        told(kind, `2026-06-${day}T1${m + 3}:00:00.000Z`, { ostId: ref, ...data }, ref),
      ),
    ];
  };
  const goesOn = ['GOES_ON', { outcome: 'CONFIRMED' }] as const;
  const resumed = ['GOES_ON', { outcome: 'RESUMED' }] as const;
  const five = (...then: Parameters<typeof handedOver>[1][]) =>
    Array.from({ length: 5 }, (_, n) => handedOver(n, ...then)).flat();

  it('goes on without a gap, or does not; what is not known yet is not counted', () => {
    const all = [
      ...five([...goesOn]),
      ...Array.from({ length: 5 }, (_, n) => handedOver(n + 5, ['GAP'], [...resumed])).flat(),
      ...handedOver(10),
    ];
    expect(shareIn(inTime(all), 'HAND_OVER')).toMatchObject({
      of: { count: 10 },
      parts: [{ code: 'NO_GAP', count: 5 }],
    });
  });

  it('counts nobody as a gap who never left', () => {
    const all = [...five([...goesOn]), ...handedOver(6, ['GAP'], ['INSIDE'])];
    expect(shareIn(inTime(all), 'HAND_OVER')?.of.count).toBe(5);
  });
});

describe('a start by the last day for it', () => {
  const order = (n: number, court: string, ...more: readonly Milestone[]) => [
    told('TAKEN_UP', '2026-06-01T08:00:00.000Z', { orderId: `o${n}`, referralId: `r${n}`, court }),
    told('ISSUED', '2026-06-03T08:00:00.000Z', {
      orderId: `o${n}`,
      court,
      orderDate: '2026-06-03',
      startBy: '2026-06-20',
    }),
    ...more,
  ];
  const started = (n: number, on: string) =>
    told('STARTED', `${on}T15:00:00.000Z`, { orderId: `o${n}`, startedOn: on });
  const overdue = (n: number, dueOn: string) =>
    told('OVERDUE', `${dueOn}T23:00:00.000Z`, { orderId: `o${n}`, dueOn });
  const orders = (court = 'court-a') =>
    Array.from({ length: 10 }, (_, n) =>
      order(n, court, n < 5 ? started(n, '2026-06-12') : overdue(n, '2026-06-20')),
    ).flat();

  it('is overdue where the court said so, of orders of whose start something is known', () => {
    const all = [...orders(), ...order(20, 'court-a')];
    expect(shareIn(inTime(all), 'START')).toMatchObject({
      of: { count: 10 },
      parts: [{ code: 'OVERDUE', count: 5 }],
    });
    expect(waitIn(inTime(all), 'COURT_TO_ORDER')).toMatchObject({ count: 11, median: 2 });
    expect(waitIn(inTime(all), 'ORDER_TO_START')).toMatchObject({ count: 5, median: 9 });
  });

  it('counts by the day as it was varied, and no order that was made by mistake', () => {
    const varied = told('VARIED', '2026-06-19T08:00:00.000Z', {
      orderId: 'o0',
      startBy: '2026-07-20',
    });
    const mistaken = told('MISTAKEN', '2026-06-19T08:00:00.000Z', { orderId: 'o1' });
    expect(shareIn(inTime(orders(), [varied, mistaken]), 'START')?.of.count).toBe(8);
  });

  it('is nothing to an area elsewhere', () => {
    const lake = figures(inTime(orders()), [june], 'IL-LAKE' as AreaCode);
    const counted = lake.shares.flatMap(({ months }) => months.map(({ of }) => of.count));
    expect(counted).toEqual([0, 0, 0]);
    expect(shareIn(inTime(orders('court-b')), 'START')?.of.count).toBe(0);
  });
});

describe('a referral on its way', () => {
  it('waits to be sent on, and then for the court', () => {
    const all = Array.from({ length: 5 }, (_, n) => [
      told('SUBMITTED', '2026-06-01T08:00:00.000Z', { referralId: `r${n}` }),
      told('ROUTED', `2026-06-0${n + 2}T08:00:00.000Z`, {
        referralId: `r${n}`,
        court: 'court-a',
        area: null,
      }),
      told('TAKEN_UP', '2026-06-10T08:00:00.000Z', {
        orderId: `o${n}`,
        referralId: `r${n}`,
        court: 'court-a',
      }),
    ]).flat();
    expect(waitIn(inTime(all), 'REFERRAL_TO_ROUTE')).toMatchObject({ count: 5, median: 72 });
    expect(waitIn(inTime(all), 'ROUTE_TO_COURT')).toMatchObject({ count: 5, median: 144 });
  });
});

describe('figures', () => {
  const after = fc.option(fc.integer({ min: 1, max: 240 }));
  const stories = fc.array(
    fc.record({ day: fc.integer({ min: 1, max: 89 }), after, ended: fc.boolean() }),
    { maxLength: 60 },
  );
  const playOf = (all: readonly { day: number; after: number | null; ended: boolean }[]) =>
    all.flatMap(({ day, after: hours, ended }, n) => {
      const from = instant(Date.UTC(2026, 4, day, 12));
      const end = told(
        'WEEKS_ENDED',
        instant(Date.UTC(2026, 4, day + 1, 12)),
        { windowId: `s${n}`, reasonCode: 'CORRECTED' },
        `s${n}`,
      );
      return [...released(`s${n}`, from, { after: hours }), ...(ended ? [end] : [])];
    });
  const all3 = monthsBetween(addMonths(june, -1), addMonths(june, 1));

  it('let nobody work out a count from 1 to 4: not from parts, and not by asking for other months', () => {
    fc.assert(
      fc.property(stories, (some) => {
        const play = inTime(playOf(some));
        const whole = figures(play, all3);
        for (const [n, month] of all3.entries()) {
          const alone = figures(play, [month]);
          const pick = (from: typeof whole, at: number) =>
            from.shares.map(({ months }) => months[at]);
          expect(pick(alone, 0)).toEqual(pick(whole, n));
          for (const one of pick(whole, n)) {
            const shown = [one?.of, ...(one?.parts ?? [])].flatMap((each) => each?.count ?? []);
            for (const a of [...shown, 0])
              for (const b of [...shown, 0]) expect([1, 2, 3, 4]).not.toContain(a - b);
            const reached = one?.parts[0]?.count ?? 0;
            if (reached < 5) expect(one?.hours.median).toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on what was heard twice', () => {
    fc.assert(
      fc.property(stories, (some) => {
        const play = playOf(some);
        expect(figures(inTime(play, play), all3).shares[0]).toEqual(
          figures(inTime(play), all3).shares[0],
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('the last month that is told', () => {
  const last = (now: string) => lastTold(now as Instant, utc);
  it('is over since a week: the running one would show one person as the difference of two days', () => {
    expect(last('2026-06-30T23:00:00.000Z')).toBe('2026-05');
    expect(last('2026-07-07T23:59:00.000Z')).toBe('2026-05');
    expect(last('2026-07-08T00:00:00.000Z')).toBe('2026-06');
    expect(last('2027-01-08T00:00:00.000Z')).toBe('2026-12');
  });
});
