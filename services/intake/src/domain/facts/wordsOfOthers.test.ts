import type { Instant } from '@throughcare/contracts';
import { ref } from '@throughcare/testing';
import { holdsTheCase } from '../disclosure/disclosure.ts';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';
import { atCourtHeard } from './candidate.ts';
import { heldLastBy, holderOf } from './custody.ts';
import { joinOutcome, joinPlace, joinRelease } from './join.ts';
import { worksOnCase } from './worker.ts';

const day = (n: number) => `2026-01-0${n}T09:00:00.000Z` as Instant;
const blank = pathway.empty(ref('person'));
const received = (episodeId: string, prisonId: string, n: number) => ({
  [episodeId]: { episodeId, received: { prisonId, at: day(n) }, voided: false },
});
const release = (prisonId: string, n: number, more: object = {}) => ({
  x: {
    releaseId: 'x',
    episodeId: 'e',
    recorded: { prisonId, at: day(n), told: day(n) },
    confirmed: false,
    takenBack: false,
    ...more,
  },
});
const place = (providerOrg: string | null, endedAt: Instant | null = null) => ({
  episodeId: 'p',
  orderId: 'o',
  providerOrg,
  identityBy: null,
  startedAt: null,
  endedAt,
  closing: null,
});

describe('the prison that holds a person', () => {
  it('is the one that received them last, whichever stay was told of first', () => {
    const [a, b] = [received('a', 'prison-a', 1), received('b', 'prison-b', 2)];
    expect(holderOf({ ...blank, stays: { ...a, ...b } })).toBe('prison-b');
    expect(holderOf({ ...blank, stays: { ...b, ...a } })).toBe('prison-b');
    expect(holderOf(blank)).toBeNull();
  });

  it('is, of two words of one moment, the one of the release', () => {
    const state = {
      ...blank,
      stays: received('a', 'prison-a', 1),
      releases: release('prison-b', 1),
    };
    expect(holderOf(state)).toBe('prison-b');
  });

  it('is not one whose stay was somebody else’s, nor one that told of a release out of it', () => {
    const own = received('a', 'prison-a', 1);
    const voided = { e: { ...received('e', 'prison-b', 2).e, voided: true } };
    expect(holderOf({ ...blank, stays: { ...own, ...voided } as never })).toBe('prison-a');
    expect(holderOf({ ...blank, stays: voided as never })).toBeNull();
    const out = release('prison-b', 3, { confirmed: true });
    expect(heldLastBy({ ...blank, stays: voided as never, releases: out })).toBeNull();
  });

  it('is still the one that recorded a release, until it is confirmed', () => {
    const of = (more: object) => {
      const stays = received('a', 'prison-a', 1);
      const facts = { ...blank, stays, releases: release('prison-b', 2, more) };
      return [holderOf(facts), heldLastBy(facts)];
    };
    expect(of({})).toEqual(['prison-b', null]);
    expect(of({ confirmed: true })).toEqual([null, 'prison-b']);
    expect(of({ confirmed: true, takenBack: true })).toEqual(['prison-a', null]);
    expect(of({ recorded: null, confirmed: true })).toEqual(['prison-a', null]);
  });

  it('held the person last until somebody outside has taken them on', () => {
    const out = { ...blank, releases: release('prison-a', 2, { confirmed: true }) };
    const with_ = (more: Partial<Pathway>) => heldLastBy({ ...out, ...more });
    const offer = (offerId: string) => ({
      [offerId]: { offerId, acceptedBy: 'ngo', acceptedAt: day(3), stayId: null, referralId: null },
    });
    expect(with_({})).toBe('prison-a');
    expect(with_({ places: { p: place('clinic') } })).toBeNull();
    expect(with_({ places: { p: place('clinic', day(4)) } })).toBe('prison-a');
    expect(with_({ places: { p: place(null) } })).toBe('prison-a');
    expect(with_({ places: { p: place('clinic', day(4)), q: place('clinic') } })).toBeNull();
    expect(with_({ offers: offer('a') })).toBeNull();
    const offerEnds = { a: { offerId: 'a', endedAt: day(4) } };
    expect(with_({ offers: offer('a'), offerEnds })).toBe('prison-a');
    expect(with_({ offers: { ...offer('a'), ...offer('b') }, offerEnds })).toBeNull();
  });
});

describe('a case', () => {
  const consent = (consentId: string, n: number, ...to: string[]) => ({
    [consentId]: {
      consentId,
      recipients: ['ngo'],
      scopes: [],
      steps: to.map((one) => ({
        to: one,
        done: { at: day(n), by: 'x', org: 'x', role: 'INTAKE' },
      })),
    },
  });
  const offers = { a: { offerId: 'a', acceptedBy: 'ngo', acceptedAt: day(3) } };
  const holds = (consents: object) => holdsTheCase({ ...blank, offers, consents } as never, 'ngo');

  it('is held by a provider while its place stands, and by no other', () => {
    const of = (one: ReturnType<typeof place>, org: string) =>
      holdsTheCase({ ...blank, places: { p: one } }, org);
    expect([of(place('clinic'), 'clinic'), of(place('clinic'), 'other')]).toEqual([true, false]);
    expect([of(place('clinic', day(4)), 'clinic'), of(place(null), 'clinic')]).toEqual([
      false,
      false,
    ]);
  });

  it('has ended for a partner from the moment at which a consent was withdrawn', () => {
    expect(holds({})).toBe(true);
    expect(holds(consent('c', 2, 'WITHDRAWN'))).toBe(true);
    expect(holds(consent('c', 3, 'WITHDRAWN'))).toBe(false);
    expect(holds(consent('c', 4, 'WITHDRAWN'))).toBe(false);
    expect(holds(consent('c', 4, 'EXPIRED'))).toBe(true);
  });

  it('goes on where another consent that names the partner is in force', () => {
    const withdrawn = consent('c', 4, 'WITHDRAWN');
    expect(holds({ ...withdrawn, ...consent('d', 1, 'GIVEN') })).toBe(true);
    expect(holds({ ...withdrawn, ...consent('d', 1, 'EXPIRED') })).toBe(false);
  });
});

describe('an account', () => {
  const works = (assigned: number | null, released: number | null, worker = 'account') =>
    worksOnCase(
      {
        ...blank,
        workers: {
          w: {
            id: 'w',
            offerId: 'o',
            worker,
            assignedAt: assigned === null ? null : day(assigned),
            releasedAt: released === null ? null : day(released),
          },
        },
      },
      'account',
    );

  it('works on a case from the later of the two words on it', () => {
    expect([works(1, null), works(2, 1), works(1, 2)]).toEqual([true, true, false]);
    expect([works(1, 1), works(null, null), works(null, 1)]).toEqual([false, false, false]);
    expect(works(1, null, 'another')).toBe(false);
  });
});

it('a court that names nobody to assess says so, and one that says nothing of it does not', () => {
  const assessor = (said: object) => {
    const event = atCourtHeard({ orderId: 'o', ...said }, { time: day(1), sequence: 1 });
    return event.type === 'at-court-heard' && event.atCourt.assessor;
  };
  expect(assessor({})).toBeNull();
  expect(assessor({ assessorOrg: null })).toEqual({ org: null, at: day(1) });
  expect(assessor({ assessorOrg: 'clinic' })).toEqual({ org: 'clinic', at: day(1) });
});

describe('two words on one thing', () => {
  it('make a release confirmed, or taken back, by either', () => {
    const plain = {
      releaseId: 'x',
      episodeId: 'e',
      recorded: null,
      confirmed: false,
      takenBack: false,
    };
    const both = (a: object, b: object) => joinRelease({ ...plain, ...a }, { ...plain, ...b });
    for (const word of ['confirmed', 'takenBack'] as const) {
      expect([both({ [word]: true }, {})[word], both({}, { [word]: true })[word]]).toEqual([
        true,
        true,
      ]);
      expect(both({}, {})[word]).toBe(false);
    }
  });

  it('on when somebody was released stand as told last, also where the moment that was put right lies before', () => {
    const told = (at: number, n: number) => ({
      ...release('prison-a', at).x,
      recorded: { prisonId: 'prison-a', at: day(at), told: day(n) },
    });
    const [wrong, right] = [told(4, 5), told(2, 6)];
    expect(joinRelease(wrong, right).recorded?.at).toBe(day(2));
    expect(joinRelease(right, wrong).recorded?.at).toBe(day(2));
    const since = { ...received('b', 'prison-b', 3), ...received('e', 'prison-a', 1) };
    const releases = { x: { ...joinRelease(wrong, right), confirmed: true } };
    expect(holderOf({ ...blank, stays: since, releases })).toBe('prison-b');
  });

  it('that ought to be the same are always the first by name, and of two ends the first', () => {
    const joined = joinPlace(place('b', day(2)), { ...place('a', day(1)), orderId: 'n' });
    expect(joined).toEqual({ ...place('a', day(1)), orderId: 'n' });
    expect(joinPlace({ ...place('a', day(1)), orderId: 'n' }, place('b', day(2)))).toEqual(joined);
  });

  it('on what came of a case stand as the last of them', () => {
    const word = (n: number) => ({
      id: 'x',
      service: 'aftercare' as const,
      at: day(n),
      partnerOrg: null,
      offerId: null,
      plansChanged: false,
      needsMore: n === 2,
      toldAt: day(n),
    });
    const last = { at: day(2), toldAt: day(2), needsMore: true };
    expect(joinOutcome(word(1), word(2))).toMatchObject(last);
    expect(joinOutcome(word(2), word(1))).toMatchObject(last);
  });
});
