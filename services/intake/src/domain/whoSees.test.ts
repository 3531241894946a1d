import { courtDiversionEventTypes } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { actor, id, ref } from '@throughcare/testing';
import {
  agree,
  consentTo,
  court,
  hear,
  intakeRecords,
  make,
  officer,
  printCode,
  prison,
  refer,
  screen,
} from '../../test/inRecords.ts';
import { reportDeath } from '../commands/death/reportDeath.ts';
import { openPerson } from '../commands/person/openPerson.ts';
import { acceptReferral } from '../commands/referral/acceptReferral.ts';
import { draftReferral } from '../commands/referral/draftReferral.ts';
import { views } from './views.ts';

const self = ref('person');
const orderId = id('order');
const harbour = actor('NGOC', 'ngo-harbour');
/** Everybody who might ask, by a short name. */
const callers: Readonly<Record<string, Actor>> = {
  officer,
  privacy: actor('PRIVACY'),
  file: actor('IMPORT', 'cook'),
  service: actor('SERVICE', 'court-diversion'),
  court,
  otherCourt: actor('DCC', 'court-south'),
  judge: actor('JUDGE'),
  prosecutor: actor('PROS'),
  counsel: actor('DEF'),
  probation: actor('PROB'),
  assessor: actor('ASSR'),
  screener: actor('SCREENER'),
  caseManager: prison,
  otherPrison: actor('PCM', 'prison-b'),
  reception: actor('PREC', 'prison-a'),
  otherReception: actor('PREC', 'prison-b'),
  prisonTeam: actor('PPT', 'prison-b'),
  healthcare: actor('PHC', 'prison-b'),
  harbour,
  otherNgo: actor('NGOC', 'ngo-other'),
  peer: actor('PEER', 'ngo-harbour'),
  provider: actor('PROV', 'clinic'),
  city: actor('COORD'),
  person: { subject: self, org: 'people', roles: ['PERSON'] },
  otherPerson: { subject: 'somebody', org: 'people', roles: ['PERSON'] },
};

/** One record with one of everything: brought by a prison, referred by a court and by an NGO. */
function aRecord() {
  const records = intakeRecords();
  const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
  records.command(openPerson, self, prison, named);
  const ofCourt = refer(records, self, 'DC', { to: 'court-diversion' });
  records.command(acceptReferral, self, officer, {}, { referralId: ofCourt });
  const ofNgo = refer(records, self, 'AFTERCARE', { who: harbour });
  const draft = make(records, self, 'referrals', draftReferral, court, { programmeCode: 'DS' });
  const ids = {
    ofCourt,
    ofNgo,
    draft,
    screening: screen(records, self, null),
    consent: consentTo(records, self, 'ngo-harbour'),
    agreement: agree(records, self, ofCourt),
    code: printCode(records, self).id,
    death: make(records, self, 'deaths', reportDeath, court),
  };
  const said = { orderId, referralId: ofCourt, voluntaryRoute: true };
  hear(records, self, courtDiversionEventTypes.candidateClosed, said);
  return { state: records.state(self), ids };
}

describe('who sees what', () => {
  const { state, ids } = aRecord();
  const seenBy = (view: string, entity: string): string[] =>
    Object.keys(callers).filter(
      (who) => views[view]?.of(state, entity, callers[who] ?? officer) !== undefined,
    );
  const officers = ['officer', 'privacy', 'file'];
  const prisons = ['caseManager', 'otherPrison', 'reception', 'otherReception', 'prisonTeam'];
  const courts = ['court', 'otherCourt', 'judge', 'prosecutor', 'counsel', 'probation'];

  it.each([
    ['person', 'person', [...officers, ...prisons, 'healthcare']],
    ['referral', ids.ofCourt, [...officers, 'service', ...courts, 'assessor']],
    ['referral', ids.ofNgo, [...officers, 'service', 'harbour', 'peer']],
    ['referral', ids.draft, [...officers, 'service', 'court']],
    [
      'screening',
      ids.screening,
      ['officer', 'privacy', 'assessor', 'screener', 'healthcare', 'person'],
    ],
    [
      'consent',
      ids.consent,
      [...officers, 'caseManager', 'reception', 'harbour', 'peer', 'person'],
    ],
    ['agreement', ids.agreement, [...officers, ...courts, 'person']],
    ['claim-code', ids.code, [...officers, 'caseManager', 'reception']],
    [
      'death',
      ids.death,
      [
        ...officers,
        ...courts.filter((one) => one !== 'prosecutor' && one !== 'counsel'),
        ...prisons,
        'healthcare',
        'harbour',
        'peer',
      ],
    ],
    ['voluntary-route', orderId, officers],
  ])('the %s %#', (view, entity, expected) => {
    expect(seenBy(view, entity).sort()).toEqual([...expected].sort());
  });

  it.each(Object.keys(views))('nothing where there is no such %s', (view) => {
    if (view !== 'person') expect(seenBy(view, `review:${id('none')}`)).toEqual([]);
  });

  it('of the person no more than the reference, but for intake’s officers', () => {
    const file = { need: 'KNOWN', outreach: 'PAUSED', named: true, mergedInto: null };
    expect(views.person?.of(state, 'person', officer)).toMatchObject({ pathwayRef: self, file });
    expect(views.person?.of(state, 'person', prison)).toEqual({ pathwayRef: self, file: null });
  });

  it('the words of a referral are its author’s and intake’s', () => {
    const words = (who: Actor) => views.referral?.of(state, ids.ofCourt, who);
    for (const who of [court, officer]) expect(words(who)).toMatchObject({ note: null });
    const { referrals } = state;
    const ofCourt = referrals[ids.ofCourt];
    if (!ofCourt) throw new Error('it was made above');
    const noted = {
      ...state,
      referrals: {
        ...referrals,
        [ids.ofCourt]: { ...ofCourt, note: 'as said', questions: ['?'], answers: ['!'] },
      },
    };
    const seen = (who: Actor) => views.referral?.of(noted, ids.ofCourt, who);
    const all = { note: 'as said', questions: ['?'], answers: ['!'] };
    expect(seen(court)).toMatchObject(all);
    expect(seen(officer)).toMatchObject(all);
    expect(seen(actor('JUDGE'))).toMatchObject({ note: null, questions: [], answers: [] });
  });

  it('the death as far as it has come', () => {
    const at = { at: state.deaths[ids.death]?.reported.at, role: 'DCC', org: 'court-north' };
    expect(views.death?.of(state, ids.death, officer)).toEqual({
      pathwayRef: self,
      reportId: ids.death,
      state: 'REPORTED',
      reported: { ...at, attested: false },
      verified: null,
      retracted: null,
    });
  });
});
