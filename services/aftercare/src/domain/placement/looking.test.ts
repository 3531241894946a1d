import { intakeEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import {
  begin,
  needKnown,
  newOffer,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  settings,
  stay,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { declineOffer } from '../../commands/placement/declineOffer.ts';
import { offerState } from './state.ts';
import { rankOf, soughtWith } from './terms.ts';

const at = '2026-03-02T10:00:00.000Z';
const looked = () => released(needKnown(begin()), at);
const decline = (story: PersonStory, org: string, reasonCode: string) =>
  story.command(declineOffer, ngo(org), { offerId: offerTo(org) }, { reasonCode });
const notAsked = (story: PersonStory) => story.state.placements[stay]?.asking?.terms.not;
const alarms = (story: PersonStory) =>
  story.last.events.filter(({ type }) => type === 'person-unplaced').length;

describe('who is asked again', () => {
  it.each(['NO_CAPACITY', 'WAITLIST', 'ADDITIONAL_ASSESSMENT_REQUIRED'])(
    'is a partner that declined for a reason that passes (%s), a day later',
    (reason) => {
      const story = decline(offered(looked(), ['ngo-a'], 2), 'ngo-a', reason);
      expect(notAsked(story)).toEqual(['ngo-a']);
      expect(story.dueAt).toBe('2026-03-03T10:00:00.000Z');
      story.tick('2026-03-03T10:00:00.000Z');
      expect(notAsked(story)).toEqual([]);
      expect(story.state.placements[stay]?.asking?.terms.again).toEqual(['ngo-a']);
    },
  );

  it.each(['OUT_OF_AREA', 'LANGUAGE', 'CONFLICT', 'INELIGIBLE'])(
    'is none that declined for a reason that does not pass (%s)',
    (reason) => {
      const story = decline(offered(looked(), ['ngo-a'], 2), 'ngo-a', reason);
      story.tick('2026-03-03T10:00:00.000Z').tick('2026-03-12T10:00:00.000Z');
      expect(notAsked(story)).toEqual(['ngo-a']);
    },
  );

  it('is one that let its offer expire, a day after that, though others were asked since', () => {
    const story = offered(looked(), ['ngo-a'], 2).tick('2026-03-02T12:00:00.000Z');
    offered(story, ['ngo-b'], 2).tick('2026-03-02T14:00:00.000Z');
    expect(notAsked(story)).toEqual(['ngo-a', 'ngo-b']);
    expect(story.dueAt).toBe('2026-03-03T10:00:00.000Z');
    story.tick('2026-03-03T12:00:00.000Z');
    expect(notAsked(story)).toEqual(['ngo-b']);
    expect(story.dueAt).toBe('2026-03-03T14:00:00.000Z');
  });
});

describe('looking', () => {
  it('waits for no expected day once the person is out: nothing would be asked anew at it', () => {
    const { releaseDateSet } = prisonProgramEventTypes;
    const story = needKnown(begin());
    story.at('2026-02-20T10:00:00.000Z').heard(reactionTo(releaseDateSet), {
      episodeId: stay,
      newDate: '2026-03-04',
      dateType: 'CONDITIONAL',
      noticeDays: 12,
    });
    released(story, at).tick('2026-03-03T10:00:00.000Z');
    expect(story.state.placements[stay]?.asking).toBeTruthy();
    expect(story.dueAt).toBe('2026-03-04T10:00:00.000Z');
  });

  it('goes on under the alarm, which is raised once', () => {
    const story = looked().tick('2026-03-03T10:00:00.000Z');
    expect(alarms(story)).toBe(1);
    expect(story.state.placements[stay]).toMatchObject({ asking: { nth: 2, round: 1 } });
    story.tick('2026-03-04T10:00:00.000Z');
    expect(alarms(story)).toBe(0);
    expect(story.state.placements[stay]).toMatchObject({ asking: { nth: 3, round: 1 } });
  });

  it('is left, with the alarm, while nobody may reach out, and begins again after', () => {
    const report = { reportId: id('report') };
    const story = looked()
      .tick('2026-03-03T10:00:00.000Z')
      .heard(reactionTo(intakeEventTypes.deathReported), report);
    expect(story.state.placements[stay]).toMatchObject({ asking: null, unplaced: null });
    expect(story.dueAt === null || story.dueAt > '2026-03-03T10:00:00.000Z').toBe(true);
    story.heard(reactionTo(intakeEventTypes.deathRetracted), report);
    expect(story.state.placements[stay]?.asking).not.toBeNull();
  });

  it('asks anew when the day of a release has come', () => {
    const story = needKnown(begin()).heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-01-06',
      dateType: 'CONDITIONAL',
      noticeDays: 1,
    });
    expect(story.state.placements[stay]?.asking?.terms).toMatchObject({ urgent: false });
    expect(story.dueAt).toBe('2026-01-06T00:00:00.000Z');
    story.tick('2026-01-06T00:00:00.000Z');
    expect(story.state.placements[stay]?.asking?.terms).toMatchObject({ urgent: true });
  });
});

describe('a person with two releases, known by two records', () => {
  const second = id('second stay');
  const twice = () =>
    released(looked(), '2026-03-02T11:00:00.000Z', {
      episodeId: second,
      releaseId: id('second release'),
    });
  const asking = ({ state }: PersonStory, of: string) => state.placements[of]?.asking ?? null;

  it('waits for one place, by the later', () => {
    const story = twice();
    expect(asking(story, second)).not.toBeNull();
    expect(asking(story, stay)).toBeNull();
  });

  it('is not asked for by the later while somebody is asked by the other', () => {
    const story = offered(looked(), ['ngo-a'], 2);
    released(story, '2026-03-02T11:00:00.000Z', {
      episodeId: second,
      releaseId: id('second release'),
    });
    expect(asking(story, second)).toBeNull();
    decline(story, 'ngo-a', 'INELIGIBLE');
    expect(asking(story, second)).not.toBeNull();
    expect(asking(story, stay)).toBeNull();
  });

  it('is asked for no more once somebody has them: what others were asked before the merge is taken back', () => {
    const story = offered(twice(), ['ngo-a'], 2, second);
    const offer = newOffer(offerTo('ngo-b'), 'ngo-b', story.now);
    const terms = { urgent: true, danger: '0', not: [], again: [] };
    const asks = { placementId: stay, round: 1, only: null, terms, at: story.now } as const;
    story.given(
      { type: 'candidates-wanted', ...asks },
      { type: 'offer-made', placementId: stay, offer, at: story.now },
    );
    story.command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    const other = story.state.offers[offerTo('ngo-b')];
    expect(other && offerState(other)).toBe('WITHDRAWN');
    story.tick('2026-03-03T09:00:00.000Z');
    expect([asking(story, stay), asking(story, second)]).toEqual([null, null]);
  });
});

describe('the order in which free places are shared out', () => {
  const placed = (story: PersonStory) => {
    const [placement] = Object.values(story.state.placements);
    if (!placement) throw new Error('nobody is looked for');
    return soughtWith(story.state, placement, story.now, settings).danger;
  };
  const out = (on: string) => placed(released(needKnown(begin()), on));
  const due = (on: string) =>
    placed(
      needKnown(begin()).heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
        episodeId: stay,
        newDate: on,
        dateType: 'CONDITIONAL',
        noticeDays: 3,
      }),
    );
  const referred = (urgency: string) =>
    placed(
      begin().heard(reactionTo(intakeEventTypes.referralRouted), {
        ...intakeEventTypes.referralRouted.example,
        to: 'aftercare',
        urgency,
      }),
    );

  it('is the latest day of release, then who is due, soonest first, then who asks without a release', () => {
    const order = [
      out('2026-01-08T10:00:00.000Z'),
      referred('URGENT'),
      due('2026-01-05'),
      out('2026-01-04T10:00:00.000Z'),
      out('2025-12-01T10:00:00.000Z'),
      due('2026-01-06'),
      due('2026-01-09'),
      referred('ROUTINE'),
    ];
    expect(order).toEqual([...order].sort());
    expect(out('2026-01-08T23:00:00.000Z')).toBe(out('2026-01-08T01:00:00.000Z'));
  });

  it('is, on one day, substitution treatment, then a known need, then none that is known, then a hash', () => {
    const { state } = looked();
    const rank = (needs: readonly string[], hash: string, of = state) =>
      rankOf(of, '0/1', needs, hash);
    const order = [
      rank(['OST'], 'z'),
      rank(['HOUSING'], 'a'),
      rank([], 'b'),
      rank([], 'a', begin().state),
    ];
    expect(order).toEqual([...order].sort());
  });
});
