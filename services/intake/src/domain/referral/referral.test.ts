import { actor, id, ref, Story } from '@throughcare/testing';
import fc from 'fast-check';
import { findOrOpenPersonByIdentifier } from '../../commands/person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { holdReferral } from '../../commands/referral/holdReferral.ts';
import { provideInfo } from '../../commands/referral/provideInfo.ts';
import { rejectReferral } from '../../commands/referral/rejectReferral.ts';
import { requestMoreInfo } from '../../commands/referral/requestMoreInfo.ts';
import { resumeReferral } from '../../commands/referral/resumeReferral.ts';
import { routeReferral } from '../../commands/referral/routeReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { withdrawReferral } from '../../commands/referral/withdrawReferral.ts';
import { onCandidateClosed } from '../../reactions/onCandidateClosed.ts';
import { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { stateOf } from './state.ts';
import { referralTransitions } from './transitions.ts';
import { referralView } from './view.ts';

const court = actor('DCC', 'court-north');
const ngo = actor('NGOC', 'ngo-harbour');
const officer = actor('INTAKE');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: '1990-05-01' };

const aPerson = (settings: Partial<IntakeSettings> = {}) =>
  new Story(pathway, IntakeSettings.parse(settings)).command(openPerson, officer, {}, named);

const drafted = (story: ReturnType<typeof aPerson>, who = court, body: object = {}) => {
  story.command(openPerson, who, {}, named);
  story.command(draftReferral, who, {}, { programmeCode: 'DC', to: 'court-diversion', ...body });
  return { referralId: story.idOf('referral') };
};
const submitted = (story: ReturnType<typeof aPerson>, who = court, body: object = {}) => {
  const it = drafted(story, who, body);
  story.command(submitReferral, who, it);
  return it;
};
const stateIn = (story: ReturnType<typeof aPerson>, { referralId }: { referralId: string }) => {
  const referral = story.state.referrals[referralId];
  return referral && stateOf(referral);
};
const types = (story: ReturnType<typeof aPerson>) =>
  story.last.published.map(({ definition, audience }) => [
    definition.type.split('.').slice(3, -1).join('.'),
    audience,
  ]);

describe('a referral', () => {
  it('is drafted in silence, and told to justice when a court hands it in', () => {
    const story = aPerson();
    const it = drafted(story);
    expect(story.last.published).toEqual([]);
    story.command(submitReferral, court, it);
    expect(types(story)).toEqual([['referral.submitted', 'justice']]);
    expect(story.last.published[0]?.data).toEqual({ ...it, source: 'COURT', urgency: 'ROUTINE' });
  });

  it('of an NGO to aftercare is care from first to last', () => {
    const story = aPerson();
    const it = submitted(story, ngo, { to: 'aftercare' });
    expect(types(story)).toEqual([['referral.submitted', 'care']]);
    story.command(acceptReferral, officer, it);
    expect(types(story)).toEqual([
      ['referral.accepted', 'care'],
      ['referral.routed', 'care'],
    ]);
  });

  it('is routed by itself where it names a destination, and saying so again changes nothing', () => {
    const story = aPerson();
    const it = submitted(story);
    story.command(acceptReferral, officer, it);
    expect(stateIn(story, it)).toBe('ROUTED');
    story.command(routeReferral, officer, it, { to: 'court-diversion' });
    expect(story.last).toMatchObject({ events: [], refusal: null });
    story.command(routeReferral, officer, it, { to: 'aftercare' });
    expect(story.last.refusal?.code).toBe('referral-not-in-state');
  });

  it('waits for an officer to route it where the setting says so', () => {
    const story = aPerson({ autoRoute: false });
    const it = submitted(story);
    story.command(acceptReferral, officer, it);
    expect(stateIn(story, it)).toBe('ACCEPTED');
    story.command(routeReferral, officer, it, { to: 'prison-program' });
    expect(story.last.published[0]?.data).toMatchObject({
      to: 'prison-program',
      programmeCode: 'DC',
    });
  });

  it('goes back and forth for information, and is submitted to the others only once', () => {
    const story = aPerson();
    const it = submitted(story);
    story.command(requestMoreInfo, officer, it, { question: 'Since when?' });
    expect(types(story)).toEqual([['referral.more-info-requested', 'justice']]);
    story.command(provideInfo, ngo, it, { answer: 'Since May' });
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(provideInfo, court, it, { answer: 'Since May' });
    expect(stateIn(story, it)).toBe('SUBMITTED');
    expect(types(story)).toEqual([]);
  });

  it.each(['SUBMITTED', 'MORE_INFO_REQUESTED', 'ACCEPTED'] as const)(
    'on hold from %s resumes exactly there',
    (from) => {
      const story = aPerson({ autoRoute: false });
      const it = submitted(story);
      if (from === 'MORE_INFO_REQUESTED')
        story.command(requestMoreInfo, officer, it, { question: 'Which court?' });
      if (from === 'ACCEPTED') story.command(acceptReferral, officer, it);
      story.command(holdReferral, court, it, { reasonCode: 'HOSPITAL' });
      expect(stateIn(story, it)).toBe('ON_HOLD');
      story.command(acceptReferral, officer, it);
      expect(story.last.refusal?.code).toBe('referral-not-in-state');
      story.command(resumeReferral, officer, it);
      expect(stateIn(story, it)).toBe(from);
      expect(types(story)).toEqual([['referral.resumed', 'justice']]);
    },
  );

  it('is intake’s to accept or reject, and its author’s to withdraw, with a reason', () => {
    const story = aPerson();
    const it = submitted(story);
    expect(() => story.command(acceptReferral, court, it)).toThrow('may not be given');
    story.command(rejectReferral, officer, it, { reasonCode: 'OUT_OF_AREA' });
    expect(story.last.published[0]?.data).toEqual({ ...it, reasonCode: 'OUT_OF_AREA' });
    story.command(withdrawReferral, court, it, { reasonCode: 'MOV' });
    expect(story.last.refusal?.code).toBe('referral-not-in-state');
  });

  it('left as a draft is removed after 30 days, not a moment before', () => {
    const story = aPerson();
    const it = drafted(story);
    expect(story.dueAt).toBe('2026-02-04T09:00:00.000Z');
    story.tick('2026-02-04T08:59:59.999Z');
    expect(stateIn(story, it)).toBe('DRAFT');
    story.tick('2026-02-04T09:00:00.000Z');
    expect(story.state.referrals).toEqual({});
  });

  it('of a file says that it is attested, and a user’s does not', () => {
    const story = aPerson();
    const file = actor('IMPORT', 'cook');
    const number = { issuer: 'COOK', type: 'CASE', value: '1' };
    story.command(findOrOpenPersonByIdentifier, file, {}, number);
    story.command(draftReferral, file, {}, { programmeCode: 'DC', source: 'COURT' });
    expect(story.last.refusal?.code).toBe('attestation-missing');
    story.command(
      draftReferral,
      file,
      {},
      { programmeCode: 'DC', source: 'COURT', basis: 'ATTESTED' },
    );
    const made = story.state.referrals[story.idOf('referral')];
    expect(made?.steps[0]?.done).toMatchObject({ attested: true, role: 'IMPORT' });
    story.command(openPerson, court, {}, named);
    story.command(draftReferral, court, {}, { programmeCode: 'DS', basis: 'ATTESTED' });
    expect(story.last.refusal?.code).toBe('attestation-not-yours');
  });

  it('is concluded when the court closes it, so that it no longer stands in the way of another', () => {
    const story = aPerson();
    const it = submitted(story);
    story.command(acceptReferral, officer, it);
    story.at('2026-01-20T09:00:00.000Z');
    story.heard(onCandidateClosed, {
      orderId: id('order'),
      referralId: it.referralId,
      voluntaryRoute: false,
    });
    expect(stateIn(story, it)).toBe('CONCLUDED');
    submitted(story);
    expect(story.last.refusal).toBeNull();
  });

  it('has a row for every step, none of which starts at an end', () => {
    const ends = ['REJECTED', 'WITHDRAWN', 'CONCLUDED'];
    for (const { from } of referralTransitions)
      for (const state of from) expect(ends).not.toContain(state);
  });
});

describe('a second referral for the same programme and case', () => {
  it('is refused with the first one’s id to whoever may see that', () => {
    const story = aPerson();
    const first = submitted(story);
    story.command(draftReferral, court, {}, { programmeCode: 'DC' });
    expect(story.last.refusal).toMatchObject({ code: 'referral-already-open', more: first });
    story.command(draftReferral, court, {}, { programmeCode: 'DC', caseRef: id('another-case') });
    expect(story.last.refusal).toBeNull();
  });

  it('gets the ordinary answer from anybody else, and is linked to the first', () => {
    const story = aPerson();
    const first = submitted(story);
    const second = submitted(story.at('2026-01-05T10:00:00.000Z'), ngo, { to: null });
    expect(story.last.refusal).toBeNull();
    expect(stateIn(story, second)).toBe('DUPLICATE_OF');
    expect(story.shows(referralView, second.referralId, officer)).toMatchObject({
      state: 'DUPLICATE_OF',
      duplicateOf: first.referralId,
    });
    const seen = story.shows(referralView, second.referralId, ngo);
    expect(seen).toMatchObject({ state: 'SUBMITTED', duplicateOf: null });
    expect(JSON.stringify(seen)).not.toContain('DUPLICATE');
    expect(story.shows(referralView, first.referralId, ngo)).toBeUndefined();
  });

  it('on hold and back looks the same to its author as any other', () => {
    const story = aPerson();
    submitted(story);
    const second = submitted(story.at('2026-01-05T10:00:00.000Z'), ngo, { to: null });
    story.command(holdReferral, ngo, second, { reasonCode: 'OTHER' });
    expect(JSON.stringify(story.shows(referralView, second.referralId, ngo))).not.toContain(
      'DUPLICATE',
    );
    story.command(resumeReferral, ngo, second);
    expect(stateIn(story, second)).toBe('DUPLICATE_OF');
    expect(story.shows(referralView, second.referralId, ngo)).toMatchObject({
      state: 'SUBMITTED',
    });
  });

  it('never outdoes one that intake works on, be it handed in at the same moment', () => {
    fc.assert(
      fc.property(fc.uuid(), (caseRef) => {
        const story = aPerson();
        const first = submitted(story, court, { caseRef });
        story.command(acceptReferral, officer, first);
        const second = submitted(story, ngo, { to: null, caseRef });
        expect(stateIn(story, first)).toBe('ROUTED');
        expect(stateIn(story, second)).toBe('DUPLICATE_OF');
      }),
      { numRuns: 20 },
    );
  });

  it('stands alone once the first is withdrawn', () => {
    const story = aPerson();
    const first = submitted(story);
    const second = submitted(story.at('2026-01-05T10:00:00.000Z'), ngo, { to: null });
    story.command(withdrawReferral, court, first, { reasonCode: 'NEE' });
    expect(stateIn(story, second)).toBe('SUBMITTED');
    expect(JSON.stringify(story.shows(referralView, second.referralId, ngo))).not.toContain(
      'DUPLICATE',
    );
  });

  it('leaves exactly one open, whoever hands in and in whatever order', () => {
    const authors = [court, ngo, actor('PCM', 'prison-a'), actor('DCC', 'court-south')];
    fc.assert(
      fc.property(fc.shuffledSubarray(authors, { minLength: 2 }), (order) => {
        const story = aPerson();
        const all = order.map((who) => [who, drafted(story, who, { to: null })] as const);
        for (const [who, it] of [...all].reverse()) story.command(submitReferral, who, it);
        const states = all.map(([, it]) => stateIn(story, it));
        expect(states.filter((state) => state === 'SUBMITTED')).toHaveLength(1);
        expect(states.filter((state) => state === 'DUPLICATE_OF')).toHaveLength(order.length - 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a document of whom only events have spoken', () => {
  it('takes no command: there is nobody', () => {
    const story = new Story(pathway, IntakeSettings.parse({}), ref('nobody'));
    story.command(draftReferral, court, {}, { programmeCode: 'DC' });
    expect(story.last.refusal?.refused).toBe('not-found');
  });
});
