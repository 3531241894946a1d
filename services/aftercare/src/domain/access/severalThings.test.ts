import { courtDiversionEventTypes as court, type Instant } from '@throughcare/contracts';
import { type Actor, refuse } from '@throughcare/record';
import { actor, id, organisationOf, ref } from '@throughcare/testing';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { assignedAfter, watches, watchesOwn } from '../window/relations.ts';
import {
  coordinatesPerson,
  coordinatesSearches,
  heldPersonLast,
  holdsPerson,
  treatsPerson,
} from './relations.ts';
import { itemsOf } from './shownItems.ts';

const at = '2026-03-02T10:00:00.000Z';
const later = id('later stay');
const asking = <Params>(who: Actor, params: Params, areas: readonly string[] = ['US-IL']) => ({
  actor: who,
  params,
  now: at as Instant,
  organisation: organisationOf(who.org, 'NGO', { areas: [...areas] } as never),
  hash: (text: string) => text,
});
const toPerson = { pathwayRef: ref('person') };
/** Released from one prison, and again from another. */
const twice = () =>
  released(released(needKnown(begin()), at), '2026-03-04T10:00:00.000Z', {
    episodeId: later,
    releaseId: id('later release'),
    prisonId: 'prison-b',
  });

describe('of two searches for one person', () => {
  it('either is the business of the prison that held them before it, and of no third', () => {
    const { state } = twice();
    const held = (org: string) => heldPersonLast.holds(state, asking(actor('PCM', org), toPerson));
    expect(['prison-a', 'prison-b', 'prison-z'].map(held)).toEqual([true, true, false]);
  });

  it('none makes a prison their holder once they are out, be it recorded or confirmed', () => {
    const { state } = twice();
    for (const org of ['prison-a', 'prison-b'])
      expect(holdsPerson.holds(state, asking(actor('PCM', org), toPerson))).toBe(false);
  });

  it('one in the area of a coordinator is enough', () => {
    const { state } = released(twice(), '2026-03-06T10:00:00.000Z', {
      episodeId: id('last stay'),
      releaseId: id('last release'),
      area: 'OH',
    });
    const coordinates = (...areas: string[]) =>
      coordinatesSearches.holds(state, asking(actor('COORD'), toPerson, areas));
    expect([coordinates('IL'), coordinates('OH'), coordinates('TX')]).toEqual([true, true, false]);
  });
});

describe('of two places in treatment', () => {
  const asked = (story: PersonStory, name: string, providerOrg: string, area: string) =>
    story.heard(reactionTo(court.placeRequested), {
      ...court.placeRequested.example,
      requestId: id(`request ${name}`),
      orderId: id(`order ${name}`),
      providerOrg,
      area,
      needs: [],
      startBy: null,
    });
  const both = () => asked(asked(begin(), 'one', 'clinic-a', 'IL'), 'two', 'clinic-b', 'OH');

  it('either is the business of its provider, and of no third', () => {
    const { state } = both();
    const treats = (org: string) => treatsPerson.holds(state, asking(actor('PROV', org), toPerson));
    expect(['clinic-a', 'clinic-b', 'clinic-z'].map(treats)).toEqual([true, true, false]);
  });

  it('one in the area of a coordinator is enough', () => {
    const coordinates = (...areas: string[]) =>
      coordinatesPerson.holds(both().state, asking(actor('COORD'), toPerson, areas));
    expect([coordinates('IL'), coordinates('OH'), coordinates('TX')]).toEqual([true, true, false]);
  });

  it('the one that was refused makes its provider see that it was, and whoever was not asked nothing', () => {
    const story = both();
    const [first, second] = Object.values(story.state.episodes);
    story.command(
      confirmPlace,
      actor('PROV', 'clinic-a'),
      { episodeId: first?.id ?? '' },
      {
        heldUntil: '2026-01-19T00:00:00.000Z',
      },
    );
    expect(
      seenBy(actor('PROV', 'clinic-a'), story.state, 'episode', second?.id ?? ''),
    ).toBeUndefined();
    expect(
      seenBy(actor('PROV', 'clinic-b'), story.state, 'episode', second?.id ?? ''),
    ).toBeDefined();
  });
});

describe('the weeks after a release', () => {
  const askedTwo = () => offered(released(needKnown(begin()), at), ['ngo-a', 'ngo-b'], 2);
  const taken = () => askedTwo().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
  const window = (windowId = stay) => ({ windowId });
  const sees = ({ state }: PersonStory, org: string) => seenBy(ngo(org), state, 'window', stay);

  it('are seen by whoever was asked, without whose they are, and by nobody else', () => {
    expect(Object.keys(sees(askedTwo(), 'ngo-a') ?? {}).toSorted()).toEqual([
      'from',
      'until',
      'windowId',
    ]);
    expect(sees(askedTwo(), 'ngo-b')).toBeDefined();
    expect(sees(askedTwo(), 'ngo-c')).toBeUndefined();
    const { state } = askedTwo();
    expect(watches.holds(state, asking(ngo('ngo-a'), window(later)))).toBe(false);
    expect(watchesOwn.holds(state, asking(ngo('ngo-a'), window()))).toBe(false);
  });

  it('are seen with the person by whoever took them on', () => {
    const { state } = taken();
    expect(sees(taken(), 'ngo-a')).toMatchObject({
      pathwayRef: ref('person'),
      partnerOrg: 'ngo-a',
    });
    expect(watchesOwn.holds(state, asking(ngo('ngo-b'), window()))).toBe(false);
    expect(watchesOwn.holds(state, asking(ngo('ngo-a'), window(later)))).toBe(false);
    expect(watches.holds(state, asking(ngo('ngo-b'), window()))).toBe(true);
  });

  it('are seen by the worker who was named for that case, whatever other cases there are', () => {
    const peer = actor('PEER', 'ngo-a');
    const one = (name: string, placementId: string, workers: object) => ({
      [name]: { id: name, partnerOrg: 'ngo-a', placementId, workers, closed: null },
    });
    const named = { [peer.subject]: { account: peer.account } };
    const cases = { ...one('a', stay, named), ...one('b', later, {}), ...one('c', stay, {}) };
    const isAssigned = (windowId: string, who = peer) =>
      assignedAfter.holds({ offers: {}, cases } as never, asking(who, window(windowId)));
    expect([isAssigned(stay), isAssigned(later)]).toEqual([true, false]);
    expect(isAssigned(stay, actor('PEER', 'ngo-b'))).toBe(false);
  });

  it('are seen no longer once consent is withdrawn', () => {
    const given = consentGiven(begin(), 'consent');
    const story = offered(released(needKnown(given), at), ['ngo-a', 'ngo-b'], 2);
    story.command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    expect(sees(story, 'ngo-a')).toBeDefined();
    consentWithdrawn(story, 'consent');
    expect(sees(story, 'ngo-a')).toBeUndefined();
    for (const relation of [watches, watchesOwn])
      expect(relation.holds(story.state, asking(ngo('ngo-a'), window()))).toBe(false);
  });
});

it('a record of which the caller may see nothing is not there', () => {
  const show = (one: string | undefined) => ({ show: () => one }) as never;
  const record = { id: ref('person'), state: begin().state };
  expect(itemsOf(show(undefined), {} as never, record, ['a'])).toEqual(refuse.notFound());
  expect(itemsOf(show(undefined), {} as never, record, [])).toEqual(refuse.notFound());
  expect(itemsOf(show('seen'), {} as never, record, ['a'])).toEqual({ items: ['seen'] });
});
