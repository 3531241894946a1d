import { courtDiversionEventTypes as court, intakeEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import {
  begin,
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
import { declineOffer } from '../../commands/placement/declineOffer.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';

const at = '2026-03-02T10:00:00.000Z';
const asked = (hours = 2) => offered(released(needKnown(begin()), at), ['ngo-a', 'ngo-b'], hours);
const accepted = () => asked().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
const shown = ({ state }: PersonStory, org: string) =>
  seenBy(ngo(org), state, 'offer', offerTo(org));
const load = ({ index }: PersonStory) =>
  index
    .filter(({ name }) => name === 'load')
    .map(({ key }) => key)
    .toSorted();

describe('an offer', () => {
  it('shows what the person needs while it is open or accepted, and no person before', () => {
    expect(shown(asked(), 'ngo-a')).toMatchObject({
      state: 'OFFERED',
      profile: { needs: ['OST'] },
    });
    expect(shown(asked(), 'ngo-a')).not.toHaveProperty('pathwayRef');
    expect(shown(accepted(), 'ngo-a')).toMatchObject({
      state: 'ACCEPTED',
      profile: { needs: ['OST'] },
      pathwayRef: accepted().state.ref,
    });
  });

  it.each<[string, () => PersonStory]>([
    ['WITHDRAWN', accepted],
    ['EXPIRED', () => asked().tick('2026-03-02T12:00:00.000Z')],
    [
      'DECLINED',
      () =>
        asked().command(
          declineOffer,
          ngo('ngo-b'),
          { offerId: offerTo('ngo-b') },
          { reasonCode: 'NO_CAPACITY' },
        ),
    ],
  ])('that is %s shows nothing of the person any more', (state, story) => {
    expect(shown(story(), 'ngo-b')).toMatchObject({ state, missing: [] });
    expect(shown(story(), 'ngo-b')).not.toHaveProperty('profile');
  });

  it('counts for how much a partner has, while it is open and as the case that it became', () => {
    expect(load(asked())).toEqual(['ngo-a', 'ngo-b']);
    expect(load(accepted())).toEqual(['ngo-a']);
    expect(load(asked().tick('2026-03-02T12:00:00.000Z'))).toEqual([]);
  });
});

describe('a search', () => {
  const brief = () => released(needKnown(begin({ unplacedAfterHours: 1 })), at);

  it('is due when nobody is found in time, and not before the answer of whoever was asked', () => {
    expect(brief().dueAt).toBe('2026-03-02T11:00:00.000Z');
    expect(offered(brief(), ['ngo-a'], 10).dueAt).toBe('2026-03-02T12:00:00.000Z');
  });

  it('is due at no moment while a death is reported', () => {
    const story = brief().heard(reactionTo(intakeEventTypes.deathReported), {
      ...intakeEventTypes.deathReported.example,
      reportId: id('report'),
    });
    expect(story.dueAt).toBeNull();
  });

  it('asks again each day, before a release too, and once the alarm is raised', () => {
    const referred = begin().heard(reactionTo(intakeEventTypes.referralRouted), {
      ...intakeEventTypes.referralRouted.example,
      referralId: id('referral'),
      to: 'aftercare',
    });
    expect(referred.state.placements[id('referral')]?.asking).not.toBeNull();
    expect(referred.dueAt).toBe('2026-01-06T09:00:00.000Z');
    const over = brief().tick('2026-03-02T11:00:00.000Z');
    expect(over.state.placements[stay]?.unplaced?.reason).toBe('TIME_OVER');
    expect(over.dueAt).toBe('2026-03-03T10:00:00.000Z');
  });
});

describe('a place in treatment', () => {
  const placed = (story: PersonStory) => {
    story.heard(reactionTo(court.placeRequested), {
      ...court.placeRequested.example,
      orderId: id('order'),
      providerOrg: 'clinic-a',
      area: 'IL-COOK',
      needs: [],
      startBy: null,
    });
    const [episodeId = ''] = Object.keys(story.state.episodes);
    return story.command(
      confirmPlace,
      actor('PROV', 'clinic-a'),
      { episodeId },
      {
        heldUntil: '2026-03-30T00:00:00.000Z',
      },
    );
  };
  const to = ({ state }: PersonStory, placementId = stay) =>
    state.placements[placementId]?.directedTo?.providerOrg ?? null;

  it('is where a release goes, and where no partner had accepted', () => {
    expect(to(placed(released(needKnown(begin()), at)))).toBe('clinic-a');
    expect(to(placed(accepted()))).toBeNull();
    expect(to(released(needKnown(begin()), at))).toBeNull();
  });

  it('is not where a referral goes', () => {
    const story = begin()
      .at(at)
      .heard(reactionTo(intakeEventTypes.referralRouted), {
        ...intakeEventTypes.referralRouted.example,
        referralId: id('referral'),
        to: 'aftercare',
      });
    expect(to(placed(story), id('referral'))).toBeNull();
  });

  it('is where nobody looks for a partner any more, nor is anybody late', () => {
    const story = placed(released(needKnown(begin({ unplacedAfterHours: 1 })), at));
    expect(story.state.placements[stay]?.asking).toBeNull();
    expect(story.dueAt).toBe('2026-03-03T10:00:00.000Z');
  });
});
