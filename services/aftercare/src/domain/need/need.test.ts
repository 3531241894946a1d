import { intakeEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { begin, type PersonStory, reactionTo, stay } from '../../../test/offerStory.ts';
import { refuseAftercare } from '../../commands/placement/refuseAftercare.ts';
import { joinReferrals } from '../referral/state.ts';
import { joinNeeds, needOf } from './state.ts';

const screened = (story: PersonStory, name: string, need: 'KNOWN' | 'NONE') =>
  story.heard(reactionTo(intakeEventTypes.screeningCompleted), { screeningId: id(name), need });
const need = (story: PersonStory) => needOf(story.state.needs);
const enrolled = (story: PersonStory, to: string) =>
  story.heard(reactionTo(prisonProgramEventTypes.enrolmentStatusUpdated), {
    ...prisonProgramEventTypes.enrolmentStatusUpdated.example,
    enrolmentId: id('enrolment'),
    to,
  });

describe('what is known of a need', () => {
  it('is nothing before anybody has asked', () => expect(need(begin())).toBe('UNKNOWN'));

  it('is known by any result in force, whatever another instrument found later, in whatever order they are heard', () => {
    for (const [first, second] of [
      ['KNOWN', 'NONE'],
      ['NONE', 'KNOWN'],
    ] as const) {
      const story = screened(begin().at('2026-01-06T09:00:00.000Z'), 'a', first);
      expect(need(screened(story.at('2026-01-07T09:00:00.000Z'), 'b', second))).toBe('KNOWN');
    }
  });

  it('is what the newer of two results of one instrument says, or a correction, also where it is heard first', () => {
    const newer = (story: PersonStory) =>
      story.at('2026-01-07T09:00:00.000Z').heard(reactionTo(intakeEventTypes.screeningCompleted), {
        screeningId: id('b'),
        need: 'NONE',
        replaces: [id('a')],
      });
    const older = (story: PersonStory) =>
      screened(story.at('2026-01-06T09:00:00.000Z'), 'a', 'KNOWN');
    expect([need(newer(older(begin()))), need(older(newer(begin())))]).toEqual(['NONE', 'NONE']);
  });

  it('is not taken back by a screening where treatment speaks for it', () => {
    const story = enrolled(begin(), 'ON_PROGRAMME');
    expect(need(screened(story, 'a', 'NONE'))).toBe('KNOWN');
  });

  it('does not follow from every step of an enrolment', () => {
    expect(need(enrolled(begin(), 'WAITLIST'))).toBe('UNKNOWN');
  });

  it('follows from an assessment only where it finds treatment suitable', () => {
    const assessed = (suitable: string) =>
      begin().heard(reactionTo(intakeEventTypes.assessmentCompleted), {
        ...intakeEventTypes.assessmentCompleted.example,
        suitable,
      });
    expect(need(assessed('YES'))).toBe('KNOWN');
    expect(need(assessed('NO'))).toBe('UNKNOWN');
  });

  it('keeps the later word of one screening, from either side', () => {
    const at = (day: number) => `2026-01-0${day}T09:00:00.000Z` as never;
    const fact = (day: number, says: 'KNOWN' | 'NONE') => ({
      id: 'a',
      first: { ref: 'r', at: at(day) },
      source: 'SCREENING' as const,
      need: says,
      at: at(day),
      stayId: null,
    });
    const joined = { ...fact(2, 'NONE'), first: { ref: 'r', at: at(1) } };
    expect(joinNeeds(fact(1, 'KNOWN'), fact(2, 'NONE'))).toEqual(joined);
    expect(joinNeeds(fact(2, 'NONE'), fact(1, 'KNOWN'))).toEqual(joined);
  });
});

describe('a referral', () => {
  const routed = (story: PersonStory, more: object = {}) =>
    story.heard(reactionTo(intakeEventTypes.referralRouted), {
      ...intakeEventTypes.referralRouted.example,
      referralId: stay,
      to: 'aftercare',
      urgency: 'URGENT',
      ...more,
    });
  const withdrawn = (story: PersonStory) =>
    story.heard(reactionTo(intakeEventTypes.referralWithdrawn), {
      ...intakeEventTypes.referralWithdrawn.example,
      referralId: stay,
    });

  it('routed here opens a search, one routed elsewhere does not', () => {
    expect(routed(begin()).state.placements[stay]?.cause).toBe('REFERRAL');
    expect(routed(begin()).state.referrals[stay]).toMatchObject({ urgent: true, closed: false });
    expect(routed(begin(), { urgency: 'ROUTINE' }).state.referrals[stay]?.urgent).toBe(false);
    expect(routed(begin(), { to: 'court-diversion' }).state.referrals).toEqual({});
  });

  it('withdrawn closes its search, also when that is heard first', () => {
    expect(withdrawn(routed(begin())).state.placements[stay]?.ended?.by).toBe('PLANS_CHANGED');
    expect(routed(withdrawn(begin())).state.placements).toEqual({});
  });

  const told = (story: PersonStory, type: { type: string }, at: string) =>
    story.at(at).heard(reactionTo(type), { referralId: stay });
  const held = (story: PersonStory, at = '2026-01-06T09:00:00.000Z') =>
    told(story, intakeEventTypes.referralHeld, at);
  const resumed = (story: PersonStory, at = '2026-01-07T09:00:00.000Z') =>
    told(story, intakeEventTypes.referralResumed, at);

  it('on hold asks nobody, and goes on once it is resumed', () => {
    const onHold = held(routed(begin()));
    expect(onHold.state.placements[stay]?.ended?.by).toBe('PLANS_CHANGED');
    expect(onHold.dueAt).toBeNull();
    const on = resumed(onHold);
    expect(on.state.placements[stay]?.ended).toBeNull();
    expect(on.last.events.map(({ type }) => type)).toContain('candidates-wanted');
  });

  it('withdrawn while on hold is not sought for when the hold ends', () => {
    const over = resumed(withdrawn(held(routed(begin()))));
    expect(over.state.placements[stay]?.ended?.by).toBe('PLANS_CHANGED');
  });

  it('that never was routed here opens no search when its hold ends', () => {
    expect(resumed(held(begin())).state.placements).toEqual({});
  });

  const refused = (story: PersonStory) =>
    story.command(refuseAftercare, actor('COORD', 'city'), { placementId: stay }, {});
  const agreed = (story: PersonStory, at: string) =>
    told(story, intakeEventTypes.voluntaryRouteAccepted, at);

  it('that the person refused here and agrees to at intake afterwards is sought for again', () => {
    const no = refused(routed(begin().at('2026-01-06T09:00:00.000Z')));
    expect(no.state.placements[stay]?.unwanted).not.toBeNull();
    const yes = agreed(no, '2026-01-07T09:00:00.000Z');
    expect(yes.state.placements[stay]).toMatchObject({ unwanted: null, series: 2 });
    expect(yes.last.events.map(({ type }) => type)).toContain('candidates-wanted');
    expect(refused(yes.at('2026-01-08T09:00:00.000Z')).state.placements[stay]?.unwanted).not.toBe(
      null,
    );
  });

  it('that the person agrees to before they refuse it stays refused', () => {
    const yes = agreed(routed(begin()), '2026-01-06T09:00:00.000Z');
    const no = refused(yes.at('2026-01-07T09:00:00.000Z'));
    expect(no.state.placements[stay]?.unwanted).not.toBeNull();
    expect(no.last.events.map(({ type }) => type)).not.toContain('person-agreed-again');
  });

  it('is closed once either of two records has heard so', () => {
    const open = routed(begin()).state.referrals[stay];
    const over = withdrawn(begin()).state.referrals[stay];
    if (!open || !over) throw new Error('both have heard of it');
    expect(joinReferrals(open, over)).toMatchObject({ closed: true, urgent: true });
    expect(joinReferrals(over, open)).toMatchObject({ closed: true, urgent: true });
    expect(joinReferrals(open, open).closed).toBe(false);
  });
});
