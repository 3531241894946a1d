import { actor, id, Story } from '@throughcare/testing';
import { court, officer, settings } from '../../../test/inRecords.ts';
import { pathway } from '../../domain/document.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import type { Pathway } from '../../domain/pathway/state.ts';
import { onEligibilityDetermined } from '../../reactions/onEligibilityDetermined.ts';
import type { IntakeSettings } from '../../settings.ts';
import { openPerson } from '../person/openPerson.ts';
import { acceptReferral } from '../referral/acceptReferral.ts';
import { draftReferral } from '../referral/draftReferral.ts';
import { submitReferral } from '../referral/submitReferral.ts';
import { withdrawReferral } from '../referral/withdrawReferral.ts';
import { attachScreening } from './attachScreening.ts';
import { beginScreening } from './beginScreening.ts';
import { completeScreening } from './completeScreening.ts';
import { offerScreening } from './offerScreening.ts';

type Person = Story<Pathway, IntakeEvent, IntakeSettings>;
const assessor = actor('ASSR', 'clinic-named');
const other = actor('ASSR', 'clinic-other');
const ngo = actor('NGOC', 'ngo-harbour');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null, area: 'IL-COOK' };
const found = {
  instrument: 'CLINICAL',
  severity: 'HIGH',
  risk: 'HIGH',
  need: 'HIGH',
  suitable: true,
};

const aPerson = (): Person => new Story(pathway, settings).command(openPerson, officer, {}, named);
const handedIn = (story: Person, programmeCode: string, who = court, to = 'court-diversion') => {
  story.command(openPerson, who, {}, named);
  story.command(draftReferral, who, {}, { programmeCode, to, area: 'IL-COOK' });
  const referralId = story.idOf('referral');
  story.command(submitReferral, who, { referralId });
  return referralId;
};
const routed = (...args: Parameters<typeof handedIn>) => {
  const referralId = handedIn(...args);
  args[0].command(acceptReferral, officer, { referralId });
  return referralId;
};
/** The court named the clinic. */
const forAssessment = (story: Person, referralId: string) =>
  story.heard(onEligibilityDetermined, {
    orderId: id(`order of ${referralId}`),
    referralId,
    eligible: true,
    assessorOrg: 'clinic-named',
  });
const offered = (story: Person, who = assessor, more: object = {}) => {
  story.command(offerScreening, who, {}, { instrument: 'CLINICAL', ...more });
  return { screeningId: story.last.refusal ? '' : story.idOf('screening') };
};
const assessed = (story: Person, who = assessor, more: object = {}) => {
  const it = offered(story, who, more);
  completed(story.command(beginScreening, who, it), who, it);
  return it;
};
const completed = (story: Person, who: typeof assessor, it: { readonly screeningId: string }) =>
  story.command(completeScreening, who, it, { answers: found, mode: 'INTERVIEW' });
const told = ({ last }: Person) => last.published.map(({ data, audience }) => [audience, data]);

describe('an assessment of which nobody said what it is for', () => {
  it('is for the one referral that the assessor may know of, and the court hears of it', () => {
    const story = aPerson();
    const referralId = routed(story, 'DC');
    handedIn(story, 'SUPPORT', ngo, 'aftercare');
    forAssessment(story, referralId);
    const { screeningId } = assessed(story);
    expect(story.state.screenings[screeningId]?.referralId).toBe(referralId);
    expect(told(story).map(([audience]) => audience)).toEqual(['care', 'justice']);
  });

  it('is for none where the assessor may know of none: a voluntary one stays one', () => {
    const story = aPerson();
    routed(story, 'DC');
    const { screeningId } = offered(story, other);
    expect(story.state.screenings[screeningId]?.referralId).toBeNull();
  });

  it('of several is asked what it is for, and null says for none of them', () => {
    const story = aPerson();
    for (const code of ['DC', 'MHC']) forAssessment(story, routed(story, code));
    offered(story);
    expect(story.last.refusal?.code).toBe('referral-missing');
    const { screeningId } = offered(story, assessor, { referralId: null });
    expect(story.state.screenings[screeningId]?.referralId).toBeNull();
  });
});

describe('saying later what an assessment is for', () => {
  const before = () => {
    const story = aPerson();
    const { screeningId } = assessed(story);
    expect(told(story)[0]?.[0]).toBe('care');
    story.at('2026-02-01T09:00:00.000Z');
    const referralId = routed(story, 'DC');
    return { story, it: { screeningId }, referralId };
  };

  it('tells its result to whoever works on that, with the day from which it is valid', () => {
    const { story, it, referralId } = before();
    story.command(attachScreening, assessor, it, { referralId });
    const data = {
      assessmentId: it.screeningId,
      suitable: 'YES',
      recommendedPathway: 'SUPERVISED_TREATMENT',
      on: '2026-01-05',
    };
    expect(told(story)).toEqual([['justice', data]]);
    story.command(attachScreening, officer, it, { referralId });
    expect(told(story)).toEqual([]);
  });

  it('before there is a result tells nothing yet', () => {
    const { story, referralId } = before();
    const it = offered(story, assessor, { referralId: null });
    story.command(beginScreening, assessor, it);
    story.command(attachScreening, assessor, it, { referralId });
    expect(told(story)).toEqual([]);
    completed(story, assessor, it);
    expect(told(story).map(([audience]) => audience)).toEqual(['care', 'justice']);
  });

  it('takes no referral that is at its end, a draft or unknown, and no result that is not in force', () => {
    const { story, it, referralId } = before();
    story.command(draftReferral, court, {}, { programmeCode: 'MHC' });
    for (const no of [id('nowhere'), story.idOf('referral')]) {
      story.command(attachScreening, assessor, it, { referralId: no });
      expect(story.last.refusal?.code).toBe('unknown-referral');
    }
    story.command(withdrawReferral, court, { referralId }, { reasonCode: 'NEE' });
    story.command(attachScreening, assessor, it, { referralId });
    expect(story.last.refusal?.code).toBe('unknown-referral');
    assessed(story);
    story.command(attachScreening, assessor, it, { referralId: routed(story, 'DC') });
    expect(story.last.refusal?.code).toBe('screening-not-in-state');
  });
});

describe('a result for a referral that only care had heard of', () => {
  it('is told to justice once intake sends that to a court, and to nobody twice', () => {
    const story = aPerson();
    const referralId = handedIn(story, 'DC', ngo);
    assessed(story, assessor, { referralId });
    expect(told(story)[0]?.[0]).toBe('care');
    story.command(acceptReferral, officer, { referralId });
    const names = story.last.published.map(({ definition, audience }) => [
      definition.type.split('.').slice(3, -1).join('.'),
      audience,
    ]);
    expect(names).toEqual([
      ['referral.accepted', 'care'],
      ['referral.routed', 'justice'],
      ['assessment.completed', 'justice'],
    ]);
    const ofCourt = handedIn(story, 'MHC');
    assessed(story, assessor, { referralId: ofCourt });
    story.command(acceptReferral, officer, { referralId: ofCourt });
    expect(story.last.published.map(({ audience }) => audience)).toEqual(['justice', 'justice']);
  });
});
