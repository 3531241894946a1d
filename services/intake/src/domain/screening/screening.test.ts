import { actor, id, Story } from '@throughcare/testing';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { amendScreening } from '../../commands/screening/amendScreening.ts';
import { beginScreening } from '../../commands/screening/beginScreening.ts';
import { completeScreening } from '../../commands/screening/completeScreening.ts';
import { declineScreening } from '../../commands/screening/declineScreening.ts';
import { offerScreening } from '../../commands/screening/offerScreening.ts';
import { onEnrolmentStatusUpdated } from '../../reactions/onEnrolmentStatusUpdated.ts';
import { onOrderIssued } from '../../reactions/onOrderIssued.ts';
import { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { needOf, needsOf } from './need.ts';
import { screeningState } from './state.ts';
import { screeningView } from './view.ts';

const screener = actor('SCREENER');
const assessor = actor('ASSR');
const officer = actor('INTAKE');
const interview = 'INTERVIEW';
const auditC = (q1: number) => ({ instrument: 'AUDIT_C', q1, q2: 0, q3: 0 });
const found = {
  instrument: 'CLINICAL',
  severity: 'HIGH',
  risk: 'HIGH',
  need: 'HIGH',
  suitable: true,
};

const aPerson = () =>
  new Story(pathway, IntakeSettings.parse({})).command(
    openPerson,
    officer,
    {},
    {
      givenName: 'Aigul',
      familyName: 'Sample',
      dateOfBirth: null,
      sex: 'F',
    },
  );
type Person = ReturnType<typeof aPerson>;
const begun = (
  story: Person,
  instrument = 'AUDIT_C',
  who = screener,
  referralId: string | null = null,
) => {
  story.command(offerScreening, who, {}, { instrument, referralId });
  const it = { screeningId: story.idOf('screening') };
  story.command(beginScreening, who, it);
  return it;
};
const completed = (story: Person, q1: number) => {
  const it = begun(story);
  story.command(completeScreening, screener, it, { answers: auditC(q1), mode: interview });
  return it;
};
const stateIn = (story: Person, { screeningId }: { screeningId: string }) => {
  const screening = story.state.screenings[screeningId];
  return screening && screeningState(screening);
};

describe('a screening', () => {
  it('tells the others no more than whether there is a need', () => {
    const story = aPerson();
    const { screeningId } = completed(story, 4);
    expect(story.last.published.map(({ audience, data }) => ({ audience, data }))).toEqual([
      { audience: 'care', data: { screeningId, need: 'KNOWN' } },
    ]);
    expect(needOf(story.state)).toBe('KNOWN');
  });

  it('is told to justice where it belongs to a court’s referral', () => {
    const story = aPerson();
    const court = actor('DCC');
    const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
    story.command(openPerson, court, {}, named);
    story.command(draftReferral, court, {}, { programmeCode: 'DC', to: 'court-diversion' });
    const referralId = story.idOf('referral');
    story.command(submitReferral, court, { referralId });
    story.command(acceptReferral, officer, { referralId });
    const it = begun(story, 'AUDIT_C', screener, referralId);
    story.command(completeScreening, screener, it, { answers: auditC(1), mode: interview });
    expect(story.last.published).toMatchObject([{ audience: 'justice', data: { need: 'NONE' } }]);
  });

  it('shows scores to whoever screened, and to intake only that there is one', () => {
    const story = aPerson();
    const { screeningId } = completed(story, 4);
    expect(story.shows(screeningView, screeningId, screener)).toMatchObject({
      result: { total: 4 },
    });
    const toOffice = story.shows(screeningView, screeningId, officer);
    expect(toOffice).toMatchObject({ need: 'KNOWN', state: 'COMPLETED' });
    expect(toOffice).not.toHaveProperty('result');
    expect(story.shows(screeningView, screeningId, actor('NGOC'))).toBeUndefined();
    expect(story.shows(screeningView, screeningId, actor('JUDGE'))).toBeUndefined();
  });

  it('takes answers only after it was begun, only by interview, and names the item that is wrong', () => {
    const story = aPerson();
    story.command(offerScreening, screener, {}, { instrument: 'AUDIT_C' });
    const it = { screeningId: story.idOf('screening') };
    const complete = { answers: auditC(2), mode: interview };
    story.command(completeScreening, screener, it, complete);
    expect(story.last.refusal?.code).toBe('screening-not-in-state');
    story.command(beginScreening, screener, it);
    expect(completeScreening.body.safeParse({ ...complete, mode: 'SELF' }).success).toBe(false);
    story.command(completeScreening, screener, it, {
      answers: { instrument: 'AUDIT_C', q1: 2, q2: 0 },
      mode: interview,
    });
    expect(story.last.refusal).toMatchObject({ code: 'not-answered', field: '/answers/q3' });
    story.command(completeScreening, screener, it, {
      answers: { instrument: 'AUDIT', q1: 0, q9: 0, q10: 0 },
      mode: interview,
    });
    expect(story.last.refusal?.code).toBe('other-instrument');
  });

  it('records which three months an answer is about, and refuses them where the instrument asks about none', () => {
    const story = aPerson();
    const it = begun(story);
    story.command(completeScreening, screener, it, {
      answers: auditC(2),
      mode: interview,
      referencePeriod: 'THREE_MONTHS_BEFORE_CUSTODY',
    });
    expect(story.last.refusal?.code).toBe('no-such-window');
  });

  it('declined by the person is over, and says nothing to anybody', () => {
    const story = aPerson();
    story.command(offerScreening, screener, {}, { instrument: 'DUDIT' });
    const it = { screeningId: story.idOf('screening') };
    story.command(declineScreening, screener, it);
    expect(stateIn(story, it)).toBe('DECLINED_BY_PERSON');
    expect(story.last.published).toEqual([]);
    story.command(beginScreening, screener, it);
    expect(story.last.refusal?.code).toBe('screening-not-in-state');
    expect(needOf(story.state)).toBe('UNKNOWN');
  });

  it('corrected stays as it was beside the new result, which names it and lasts no longer', () => {
    const story = aPerson();
    const old = completed(story, 4);
    const before = story.state.screenings[old.screeningId]?.completion;
    const due = story.dueAt;
    story.at('2026-02-01T09:00:00.000Z');
    story.command(amendScreening, screener, old, { answers: auditC(1), reason: 'misheard' });
    const fresh = { screeningId: story.idOf('screening') };
    expect(stateIn(story, old)).toBe('AMENDED');
    expect(story.state.screenings[old.screeningId]?.completion).toBe(before);
    expect(story.state.screenings[fresh.screeningId]).toMatchObject({ corrects: old.screeningId });
    expect(needOf(story.state)).toBe('NONE');
    expect(story.last.published.map(({ data }) => data)).toEqual([
      { ...fresh, need: 'NONE', replaces: [old.screeningId] },
    ]);
    expect(story.dueAt).toBe(due);
  });

  it('gives way to a newer one of the same instrument', () => {
    const story = aPerson();
    const old = completed(story, 4);
    story.at('2026-03-01T09:00:00.000Z');
    const fresh = completed(story, 0);
    expect([stateIn(story, old), stateIn(story, fresh)]).toEqual(['SUPERSEDED', 'COMPLETED']);
    expect(story.last.published.map(({ data }) => data)).toEqual([
      { ...fresh, need: 'NONE', replaces: [old.screeningId] },
    ]);
  });

  it('expires after its validity, and the need is known until a later one says otherwise', () => {
    const story = aPerson();
    const it = completed(story, 4);
    const due = story.dueAt ?? '';
    story.tick(due);
    expect(stateIn(story, it)).toBe('EXPIRED');
    expect(needOf(story.state)).toBe('KNOWN');
    expect(story.dueAt).toBeNull();
    story.at('2026-12-01T09:00:00.000Z');
    completed(story, 0);
    expect(needOf(story.state)).toBe('NONE');
  });
});

describe('a clinical assessment', () => {
  it('is a clinician’s alone', () => {
    const story = aPerson();
    story.command(offerScreening, screener, {}, { instrument: 'CLINICAL' });
    expect(story.last.refusal?.code).toBe('assessors-only');
    story.command(offerScreening, officer, {}, { instrument: 'CLINICAL' });
    const it = { screeningId: story.idOf('screening') };
    story.command(beginScreening, screener, it);
    expect(story.last.refusal?.code).toBe('assessors-only');
  });

  it('tells suitable and the recommended pathway, not the levels', () => {
    const story = aPerson();
    const it = begun(story, 'CLINICAL', assessor);
    story.command(completeScreening, assessor, it, { answers: found, mode: interview });
    expect(story.last.published).toHaveLength(2);
    // Whether there is a need is told to those who help, not to the court.
    expect(story.last.published[0]).toMatchObject({
      audience: 'care',
      data: { screeningId: it.screeningId, need: 'KNOWN' },
    });
    expect(story.last.published[1]?.data).toEqual({
      assessmentId: it.screeningId,
      suitable: 'YES',
      recommendedPathway: 'SUPERVISED_TREATMENT',
      on: '2026-01-05',
    });
  });
});

describe('the need', () => {
  it('is known by a drug order or an enrolment, and an unknown one adds nothing', () => {
    const order = {
      orderId: id('order'),
      referralId: id('referral'),
      caseRef: null,
      programmeCode: 'MHC',
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
    };
    const story = aPerson().heard(onOrderIssued, order);
    expect(needOf(story.state)).toBe('UNKNOWN');
    const step = { enrolmentId: id('e'), programmeCode: 'BCH-1', from: null, reasonCode: null };
    story.heard(onEnrolmentStatusUpdated, { ...step, to: 'REFERRAL_SUBMITTED' });
    expect(needOf(story.state)).toBe('UNKNOWN');
    story.heard(onEnrolmentStatusUpdated, { ...step, to: 'ON_PROGRAMME' });
    expect(needOf(story.state)).toBe('KNOWN');
    expect(needsOf(story.state)).toEqual(['DRUG_TREATMENT']);
  });
});
