import { aftercareEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { court, officer } from '../../../test/inRecords.ts';
import {
  aPerson,
  discharged,
  drafted,
  ngo,
  type Person,
  routed,
  stateIn,
  submitted,
} from '../../../test/referralStory.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { holdReferral } from '../../commands/referral/holdReferral.ts';
import { rejectReferral } from '../../commands/referral/rejectReferral.ts';
import { requestMoreInfo } from '../../commands/referral/requestMoreInfo.ts';
import { resumeReferral } from '../../commands/referral/resumeReferral.ts';
import { routeReferral } from '../../commands/referral/routeReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { withdrawReferral } from '../../commands/referral/withdrawReferral.ts';
import { onCaseDischargeAmended } from '../../reactions/onCaseDischargeAmended.ts';
import { onCaseDischarged } from '../../reactions/onCaseDischarged.ts';
import { onCaseReentered } from '../../reactions/onCaseReentered.ts';
import { onEnrolmentStatusUpdated } from '../../reactions/onEnrolmentStatusUpdated.ts';
import { onOrderCompleted } from '../../reactions/onOrderCompleted.ts';
import { onOrderIssued } from '../../reactions/onOrderIssued.ts';
import { referralView } from './view.ts';

describe('a routed referral', () => {
  it('is concluded when the only case that it can have led to ends', () => {
    const story = aPerson();
    const [care, prison] = [
      routed(story, 'aftercare', 'SUPPORT'),
      routed(story, 'prison-program', 'ATLANTIS'),
    ];
    discharged(story);
    expect([stateIn(story, care), stateIn(story, prison)]).toEqual(['CONCLUDED', 'ROUTED']);
    story.heard(onEnrolmentStatusUpdated, {
      ...prisonProgramEventTypes.enrolmentStatusUpdated.example,
      to: 'PROGRAMME_COMPLETE',
    });
    expect(stateIn(story, prison)).toBe('CONCLUDED');
  });

  it('is not concluded where another one stands beside it, since the end may be that one’s', () => {
    const story = aPerson();
    const both = [routed(story, 'aftercare', 'SUPPORT'), routed(story, 'aftercare', 'HOUSING')];
    discharged(story);
    expect(both.map((it) => stateIn(story, it))).toEqual(['ROUTED', 'ROUTED']);
  });

  it('is not concluded by an end from before it was routed, and is by one of the same moment', () => {
    const story = discharged(aPerson());
    const it = routed(story.at('2026-01-06T09:00:00.000Z'), 'aftercare', 'SUPPORT');
    expect(stateIn(story, it)).toBe('ROUTED');
    discharged(story, id('another'));
    expect(stateIn(story, it)).toBe('CONCLUDED');
  });

  it('goes on where support ended with the person still in need of it, until another word is told', () => {
    const of = (reason: string) => ({
      ...aftercareEventTypes.caseDischarged.example,
      caseId: id('case'),
      reason,
    });
    const story = aPerson();
    const it = routed(story, 'aftercare', 'SUPPORT');
    story.heard(onCaseDischarged, of('ADVERSE_TERMINATION'));
    expect(stateIn(story, it)).toBe('ROUTED');
    story
      .at('2026-03-01T09:00:00.000Z')
      .heard(onCaseDischargeAmended, { ...of('COMPLETED'), outcomes: [] });
    expect(stateIn(story, it)).toBe('CONCLUDED');
  });

  // Domain reference 2.8 and 2.9: taking back what one partner may know is no word against help.
  it.each([
    ['COMPLETED', 'CONCLUDED'],
    ['MOVED', 'CONCLUDED'],
    ['OPTED_OUT', 'CONCLUDED'],
    ['PROGRAM_TRANSFER', 'CONCLUDED'],
    ['DECLINED_BY_PERSON', 'CONCLUDED'],
    ['CONSENT_WITHDRAWN', 'ROUTED'],
    ['HANDED_BACK', 'ROUTED'],
    ['LAPSED', 'ROUTED'],
    ['ABSCONDED', 'ROUTED'],
    ['REINCARCERATED', 'ROUTED'],
    ['A_WORD_OF_ANOTHER_RELEASE', 'ROUTED'],
  ])('after %s it is %s', (reason, state) => {
    const story = aPerson();
    const it = routed(story, 'aftercare', 'SUPPORT');
    story.heard(onCaseDischarged, {
      ...aftercareEventTypes.caseDischarged.example,
      caseId: id('case'),
      reason,
    });
    expect(stateIn(story, it)).toBe(state);
  });

  it('is not concluded by an end that was taken back', () => {
    const story = aPerson();
    story.at('2026-03-01T09:00:00.000Z');
    discharged(story).at('2026-03-02T09:00:00.000Z');
    story.heard(onCaseReentered, {
      ...aftercareEventTypes.caseReentered.example,
      caseId: id('case'),
      partnerOrg: 'ngo-harbour',
    });
    story.at('2026-02-01T09:00:00.000Z');
    expect(stateIn(story, routed(story, 'aftercare', 'SUPPORT'))).toBe('ROUTED');
  });

  it('to the court is concluded by the end of the order that it led to, and of no other', () => {
    const story = aPerson();
    const it = routed(story, 'court-diversion', 'DC');
    const order = { ...orderOf(it.referralId), orderId: id('order') };
    story.heard(onOrderIssued, { ...orderOf(id('somewhere else')), orderId: id('other') });
    story.heard(onOrderCompleted, { ...completed, orderId: id('other') });
    story.heard(onOrderCompleted, { ...completed, orderId: id('order') });
    expect(stateIn(story, it)).toBe('ROUTED');
    story.heard(onOrderIssued, order);
    expect(stateIn(story, it)).toBe('CONCLUDED');
  });

  it('may be withdrawn, and is not concluded afterwards', () => {
    const story = aPerson();
    const it = routed(story, 'aftercare', 'SUPPORT');
    story.command(withdrawReferral, ngo, it, { reasonCode: 'NEE' });
    discharged(story);
    expect(stateIn(story, it)).toBe('WITHDRAWN');
    expect(story.last.published).toEqual([]);
  });
});

const orderOf = (referralId: string) => ({
  referralId,
  caseRef: null,
  programmeCode: 'DC',
  profile: 'US_DRUG_COURT',
  basis: 'POST_PLEA',
  need: 'UNKNOWN',
  orderDate: '2026-01-05',
  startBy: null,
  endDate: null,
  treatmentDirectorOrg: null,
  reviewIntervalDays: null,
  court: 'court-26',
  conditions: [],
});
const completed = { outcomeCode: 'COMPLETED', on: '2026-01-05', startImplied: false };

describe('a draft', () => {
  it('wants a tick after 30 days, and only drafts do', () => {
    const story = aPerson();
    submitted(story, null, 'SUPPORT');
    expect(story.dueAt).toBeNull();
    drafted(story.at('2026-01-10T09:00:00.000Z'), null, 'HOUSING');
    expect(story.dueAt).toBe('2026-02-09T09:00:00.000Z');
  });

  it('thrown away was never heard of, and one on hold that is withdrawn says so', () => {
    const story = aPerson();
    const thrown = drafted(story, null, 'SUPPORT');
    story.command(withdrawReferral, ngo, thrown, { reasonCode: 'MIS' });
    expect(stateIn(story, thrown)).toBe('WITHDRAWN');
    expect(story.last.published).toEqual([]);
    const held = submitted(story, null, 'HOUSING');
    story.command(holdReferral, ngo, held, { reasonCode: 'OTHER' });
    story.command(withdrawReferral, ngo, held, { reasonCode: 'MIS' });
    expect(story.last.published.map(({ data }) => data)).toEqual([{ ...held, reasonCode: 'MIS' }]);
  });

  it('is its author’s own, and is asked for again only once', () => {
    const story = aPerson();
    const it = drafted(story, null, 'SUPPORT');
    drafted(story, null, 'SUPPORT');
    expect(story.last.refusal).toMatchObject({ code: 'referral-already-open', more: it });
    drafted(story, null, 'SUPPORT', court);
    expect(story.last.refusal).toBeNull();
  });
});

describe('a step', () => {
  const theirs = { referralId: '' };
  const story = () => {
    const one = aPerson();
    theirs.referralId = submitted(one, null, 'SUPPORT').referralId;
    return one;
  };

  it('that only intake takes is not the author’s, who may see the referral', () => {
    const one = story();
    const file = actor('IMPORT', 'ngo-harbour');
    one.command(rejectReferral, file, theirs, { reasonCode: 'OUT_OF_AREA' });
    expect(one.last.refusal).toMatchObject({ code: 'attestation-missing' });
    one.command(requestMoreInfo, officer, theirs, { question: 'Since when?' });
    expect(one.last.refusal).toBeNull();
    expect(one.shows(referralView, held(one).referralId, ngo)).toMatchObject({
      state: 'MORE_INFO_REQUESTED',
      questions: ['Since when?'],
    });
  });

  it('of one that may see the referral and did not bring it is another’s', () => {
    const one = aPerson();
    const ofNgo = routed(one, 'court-diversion', 'DC');
    one.command(withdrawReferral, court, ofNgo, { reasonCode: 'NEE' });
    expect(one.last.refusal).toMatchObject({ refused: 'not-found' });
    one.command(resumeReferral, court, ofNgo);
    expect(one.last.refusal).toMatchObject({ refused: 'not-found' });
  });

  it('is refused from where the table has none', () => {
    const one = story();
    one.command(routeReferral, officer, theirs, { to: 'aftercare' });
    expect(one.last.refusal).toMatchObject({ code: 'referral-not-in-state' });
    one.command(resumeReferral, ngo, theirs);
    expect(one.last.refusal).toMatchObject({ code: 'referral-not-in-state' });
    one.command(submitReferral, ngo, theirs);
    expect(one.last.refusal).toMatchObject({ code: 'referral-not-in-state' });
  });

  it('needs a file’s word from a file, and from somebody with two hats none', () => {
    const both = { ...officer, roles: ['IMPORT', 'INTAKE'] } as const;
    const one = story();
    one.command(acceptReferral, both, theirs);
    expect(one.last.refusal).toBeNull();
    const two = story();
    two.command(acceptReferral, both, theirs, { basis: 'ATTESTED' });
    expect(two.last.refusal).toBeNull();
    const three = story();
    three.command(acceptReferral, officer, theirs, { basis: 'ATTESTED' });
    expect(three.last.refusal).toMatchObject({ code: 'attestation-not-yours' });
  });

  const held = (one: Person) => {
    const referral = one.state.referrals[theirs.referralId];
    if (!referral) throw new Error('it was submitted above');
    return referral;
  };
});

describe('a referral that repeats another', () => {
  it('is linked to the one that intake works on, also where that was handed in later', () => {
    const story = aPerson();
    const first = submitted(story, null, 'SUPPORT', court);
    story.command(holdReferral, court, first, { reasonCode: 'OTHER' });
    const second = submitted(story.at('2026-01-06T09:00:00.000Z'), null, 'SUPPORT');
    expect(stateIn(story, second)).toBe('DUPLICATE_OF');
    story.command(resumeReferral, court, first);
    expect([stateIn(story, first), stateIn(story, second)]).toEqual(['SUBMITTED', 'DUPLICATE_OF']);
  });

  it('is told from one for another case or programme, and from one that is over', () => {
    const story = aPerson();
    const first = submitted(story, null, 'SUPPORT', court);
    story.command(rejectReferral, officer, first, { reasonCode: 'OUT_OF_AREA' });
    expect(stateIn(story, submitted(story, null, 'SUPPORT'))).toBe('SUBMITTED');
    expect(stateIn(story, submitted(story, null, 'HOUSING', court))).toBe('SUBMITTED');
  });

  it('shows to whoever may see both which one it repeats', () => {
    const story = aPerson();
    const first = submitted(story, null, 'SUPPORT', court);
    const second = submitted(story.at('2026-01-06T09:00:00.000Z'), null, 'SUPPORT');
    const seen = (who: typeof ngo) => story.shows(referralView, second.referralId, who);
    expect(seen(officer)).toMatchObject({
      state: 'DUPLICATE_OF',
      duplicateOf: first.referralId,
      steps: [{ to: 'DRAFT' }, { to: 'SUBMITTED' }, { to: 'DUPLICATE_OF' }],
    });
    expect(seen(ngo)).toMatchObject({
      state: 'SUBMITTED',
      duplicateOf: null,
      steps: [{ to: 'DRAFT' }, { to: 'SUBMITTED' }],
    });
  });
});
