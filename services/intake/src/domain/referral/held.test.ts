import { aftercareEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import { officer } from '../../../test/inRecords.ts';
import {
  aPerson,
  discharged,
  ngo,
  type Person,
  routed,
  stateIn,
} from '../../../test/referralStory.ts';
import { holdReferral } from '../../commands/referral/holdReferral.ts';
import { resumeReferral } from '../../commands/referral/resumeReferral.ts';
import { routeReferral } from '../../commands/referral/routeReferral.ts';
import { withdrawReferral } from '../../commands/referral/withdrawReferral.ts';
import { onEnrolmentStatusUpdated } from '../../reactions/onEnrolmentStatusUpdated.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';

const told = ({ last }: Person) =>
  last.published.map(({ definition, audience }) => [
    definition.type.split('.').slice(3, -1).join('.'),
    audience,
  ]);
describe('a routed referral', () => {
  it('on hold goes on exactly there, and is told as held and resumed', () => {
    const story = aPerson();
    const it = routed(story, 'court-diversion', 'DC');
    story.command(holdReferral, officer, it, { reasonCode: 'HOSPITAL' });
    expect(stateIn(story, it)).toBe('ON_HOLD');
    expect(told(story)).toEqual([['referral.held', 'justice']]);
    story.at('2026-01-06T09:00:00.000Z').command(resumeReferral, officer, it);
    expect(stateIn(story, it)).toBe('ROUTED');
    expect(told(story)).toEqual([['referral.resumed', 'justice']]);
    expect(story.state.referrals[it.referralId]?.routedTo).toBe('court-diversion');
    story.command(routeReferral, officer, it, { to: 'aftercare' });
    expect(story.last.refusal?.code).toBe('referral-not-in-state');
  });

  it('on hold is concluded by an end of its time all the same, which is no resumption', () => {
    const story = aPerson();
    const it = routed(story, 'aftercare', 'SUPPORT');
    story.command(holdReferral, ngo, it, { reasonCode: 'PERSON_ASKED' });
    discharged(story);
    expect(stateIn(story, it)).toBe('CONCLUDED');
    expect(story.last.published).toEqual([]);
  });

  it.each([
    ['a release', 'ON_HOLD', { stayId: id('stay') }],
    ['another referral', 'ON_HOLD', { referralId: id('another') }],
    ['what is not known', 'CONCLUDED', {}],
  ])('stands where support after %s fell away with a recall: %s', (_cause, stands, about) => {
    const story = aPerson();
    const it = routed(story, 'aftercare', 'SUPPORT');
    story.command(holdReferral, ngo, it, { reasonCode: 'AWAITING_HEARING' });
    const { offerId } = aftercareEventTypes.caseDischarged.example;
    story.heard(onOfferAccepted, { offerId, partnerOrg: 'ngo-lantern', round: 1, ...about });
    discharged(story, id('case'), 'RECALLED');
    expect(stateIn(story, it)).toBe(stands);
  });

  it('to a prison is concluded by the end of what bears its name, and of no other one', () => {
    const story = aPerson();
    const [first, second] = [
      routed(story, 'prison-program', 'ATLANTIS'),
      routed(story, 'prison-program', 'TC'),
    ];
    const ends = ({ referralId: enrolmentId }: typeof first) =>
      story.heard(onEnrolmentStatusUpdated, {
        ...prisonProgramEventTypes.enrolmentStatusUpdated.example,
        enrolmentId,
        to: 'PROGRAMME_COMPLETE',
      });
    ends(first);
    expect([first, second].map((it) => stateIn(story, it))).toEqual(['CONCLUDED', 'ROUTED']);
    ends(second);
    expect(stateIn(story, second)).toBe('CONCLUDED');
  });

  it('to a prison stands where another one there was withdrawn, on hold or not', () => {
    const story = aPerson();
    const [gone, held] = [
      routed(story, 'prison-program', 'TC'),
      routed(story, 'prison-program', 'ATLANTIS'),
    ];
    story.command(holdReferral, officer, held, { reasonCode: 'AWAITING_HEARING' });
    story.command(withdrawReferral, officer, gone, { reasonCode: 'TRANSFER' });
    story.heard(onEnrolmentStatusUpdated, {
      ...prisonProgramEventTypes.enrolmentStatusUpdated.example,
      enrolmentId: gone.referralId,
      to: 'WITHDRAWN',
    });
    expect([gone, held].map((it) => stateIn(story, it))).toEqual(['WITHDRAWN', 'ON_HOLD']);
  });

  it('is concluded by an end from before a hold that is over', () => {
    const story = aPerson();
    const other = routed(story, 'aftercare', 'HOUSING');
    const it = routed(story, 'aftercare', 'SUPPORT');
    discharged(story.at('2026-01-06T09:00:00.000Z'));
    story.at('2026-01-07T09:00:00.000Z');
    story.command(holdReferral, ngo, it, { reasonCode: 'OTHER' }).command(resumeReferral, ngo, it);
    story.command(withdrawReferral, ngo, other, { reasonCode: 'NEE' });
    expect(stateIn(story, it)).toBe('CONCLUDED');
  });
});
