import type { Instant } from '@throughcare/contracts';
import { type Actor, anybody, relationsFor } from '@throughcare/record';
import { actor, organisationOf, ref } from '@throughcare/testing';
import {
  coordinator,
  court,
  intakeRecords,
  make,
  officer,
  prison,
  refer,
} from '../../../test/inRecords.ts';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { provideInfo } from '../../commands/referral/provideInfo.ts';
import { requestMoreInfo } from '../../commands/referral/requestMoreInfo.ts';
import { withdrawReferral } from '../../commands/referral/withdrawReferral.ts';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';
import { knowsWhoItIs } from './introduction.ts';
import { bringsAccountCode } from './ofAccount.ts';
import { bringsCode } from './ofClaimCode.ts';
import { partInConsent } from './ofConsent.ts';
import { reportedAsPeer } from './ofDeath.ts';
import {
  assessesReferral,
  hearsReferral,
  heldReferred,
  ofSome,
  selfOnReferral,
  toSome,
} from './ofReferral.ts';

const self = ref('person');
const now = '2026-01-05T09:00:00.000Z' as Instant;
const blank = pathway.empty(self);
const asking = <Params extends object>(
  who: Actor,
  params: Params = {} as Params,
  organisation = {},
) => ({
  actor: who,
  params,
  now,
  organisation: organisationOf(who.org, 'COURT', organisation),
  hash: (text: string) => text,
});
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const opened = (who: Actor = officer) => {
  const records = intakeRecords();
  records.command(openPerson, self, who, named);
  return records;
};

describe('whoever brought a person', () => {
  const ngo = coordinator('ngo-harbour');

  it('knows who it is no longer than a referral of theirs lives', () => {
    const records = opened(court);
    expect(knowsWhoItIs(records.state(self), court)).toBe(true);
    records.now = '2026-01-06T09:00:00.000Z' as Instant;
    const referralId = refer(records, self, 'DC');
    expect(knowsWhoItIs(records.state(self), court)).toBe(true);
    records.now = '2026-01-07T09:00:00.000Z' as Instant;
    records.command(withdrawReferral, self, court, { reasonCode: 'ANO' }, { referralId });
    expect(knowsWhoItIs(records.state(self), court)).toBe(false);
  });

  it('knows it once intake accepts their own referral, and not that of another', () => {
    const records = opened(court);
    const theirs = refer(records, self, 'DC');
    const own = refer(records, self, 'AFTERCARE', { who: ngo });
    expect(knowsWhoItIs(records.state(self), ngo)).toBe(false);
    records.command(acceptReferral, self, officer, {}, { referralId: theirs });
    expect(knowsWhoItIs(records.state(self), ngo)).toBe(false);
    records.command(requestMoreInfo, self, officer, { question: '?' }, { referralId: own });
    expect(records.state(self).referrals[own]?.steps.at(-1)?.done.role).toBe('INTAKE');
    expect(knowsWhoItIs(records.state(self), ngo)).toBe(false);
    records.command(provideInfo, self, ngo, { answer: '!' }, { referralId: own });
    records.command(acceptReferral, self, officer, {}, { referralId: own });
    expect(knowsWhoItIs(records.state(self), ngo)).toBe(true);
  });
});

it('nobody brings a code to a record that handed out none', () => {
  expect(bringsAccountCode.holds(blank, asking(officer))).toBe(false);
  expect(bringsCode.holds(blank, asking(officer))).toBe(false);
});

it('whoever took down one step of one consent has part in the person’s consents', () => {
  const records = opened(prison);
  records.command(openPerson, self, court, named);
  const sharing = { recipients: ['ngo'], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };
  const asked = make(records, self, 'consents', requestConsent, prison, sharing);
  records.command(giveConsent, self, officer, { method: 'SIGNED' }, { consentId: asked });
  const other = { ...sharing, recipients: ['another'] };
  const ofCourt = make(records, self, 'consents', requestConsent, court, other);
  const has = (who: Actor, consentId: string) =>
    partInConsent.one.holds(records.state(self), asking(who, { consentId }));
  expect([has(prison, asked), has(officer, asked), has(court, asked)]).toEqual([true, true, false]);
  expect([has(court, ofCourt), has(prison, ofCourt)]).toEqual([true, false]);
  const some = (who: Actor) => partInConsent.some.holds(records.state(self), asking(who));
  expect([some(prison), some(court), some(actor('PCM', 'prison-b'))]).toEqual([true, true, false]);
});

it('a report of a death is the peer worker’s who made it, and no colleague’s', () => {
  const reported = { org: 'ngo', by: 'peer-1', at: now, role: 'PEER', attested: false };
  const state = { ...blank, deaths: { r: { reported } } } as unknown as Pathway;
  const peer = (subject: string, org = 'ngo') => ({ ...actor('PEER', org), subject });
  const has = (who: Actor) => reportedAsPeer.holds(state, asking(who, { reportId: 'r' }));
  expect([has(peer('peer-1')), has(peer('peer-2')), has(peer('peer-1', 'other'))]).toEqual([
    true,
    false,
    false,
  ]);
});

describe('a referral', () => {
  const assessor = actor('ASSR', 'clinic');
  const atCourt = (orderId: string, org: string | null) => ({
    [orderId]: { orderId, court: 'court-north', assessor: org && { org, at: now } },
  });
  const two = (closings: object = {}): Pathway =>
    ({
      ...blank,
      referrals: { r: { referralId: 'r', steps: [{ to: 'ROUTED' }], routedTo: 'court-diversion' } },
      candidates: {
        one: { orderId: 'one', referralId: 'r' },
        two: { orderId: 'two', referralId: 'another' },
      },
      atCourt: { ...atCourt('one', 'clinic'), ...atCourt('two', 'clinic-south') },
      closings,
    }) as unknown as Pathway;

  it('is assessed by whom the court named for it, until it closes the matter', () => {
    const assesses = (state: Pathway, who = assessor) =>
      assessesReferral.holds(state, asking(who, { referralId: 'r' }));
    expect(assesses(two())).toBe(true);
    expect(assesses(two(), actor('ASSR', 'clinic-south'))).toBe(false);
    expect(assesses(two({ one: { orderId: 'one' } }))).toBe(false);
  });

  it('is the business of the prison that held the person last only where it is routed to prisons', () => {
    const held = (routedTo: string, heldBy: string) =>
      heldReferred.holds(
        {
          ...blank,
          referrals: { r: { referralId: 'r', steps: [{ to: 'ROUTED' }], routedTo } },
          releases: {
            x: {
              releaseId: 'x',
              episodeId: 'e',
              recorded: { prisonId: heldBy, at: now, told: now },
              confirmed: true,
              takenBack: false,
            },
          },
        } as unknown as Pathway,
        asking(prison, { referralId: 'r' }),
      );
    expect(held('prison-program', 'prison-a')).toBe(true);
    expect(held('prison-program', 'prison-b')).toBe(false);
    expect(held('aftercare', 'prison-a')).toBe(false);
  });

  it('by some of them is told with the same reason, and anybody stays anybody', () => {
    expect(toSome(hearsReferral).because).toBe(hearsReferral.because);
    expect(Object.keys(toSome(selfOnReferral)).toSorted()).toEqual(['holds', 'name']);
    const everyone = anybody('everybody may');
    const some = ofSome({ INTAKE: everyone, DCC: hearsReferral });
    expect(relationsFor(some, 'INTAKE')).toEqual([everyone]);
    const [ofCourt] = relationsFor(some, 'DCC');
    expect(ofCourt?.holds(blank, asking(court))).toBe(false);
    expect(ofCourt?.name).toBe('HEARS');
  });
});
