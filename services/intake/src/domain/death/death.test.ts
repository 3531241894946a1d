import { actor, id, Story } from '@throughcare/testing';
import { acceptReferral } from '../../commands/acceptReferral.ts';
import { draftReferral } from '../../commands/draftReferral.ts';
import { issueClaimCode } from '../../commands/issueClaimCode.ts';
import { openPerson } from '../../commands/openPerson.ts';
import { reportDeath } from '../../commands/reportDeath.ts';
import { retractDeath } from '../../commands/retractDeath.ts';
import { submitReferral } from '../../commands/submitReferral.ts';
import { verifyDeath } from '../../commands/verifyDeath.ts';
import { offerAccepted } from '../../reactions/offerAccepted.ts';
import { prisonerDied } from '../../reactions/prisonerDied.ts';
import { IntakeSettings } from '../../settings.ts';
import { pathway } from '../pathway.ts';
import { stateOf } from '../referral/referral.ts';
import { outreachOf } from './death.ts';

const officer = actor('INTAKE');
const court = actor('DCC');
const prison = actor('PREC');
const ngo = actor('NGOW', 'ngo-harbour');
const offer = { offerId: id('offer'), partnerOrg: 'ngo-harbour', round: 1 };

const aPerson = () =>
  new Story(pathway, IntakeSettings.parse({})).command(
    openPerson,
    officer,
    {},
    {
      givenName: 'Aigul',
      familyName: 'Sample',
      dateOfBirth: null,
    },
  );
const types = (story: ReturnType<typeof aPerson>) =>
  story.last.published.map(
    ({ definition, audience }) =>
      `${definition.type.split('.').slice(3, -1).join('.')} ${audience}`,
  );

describe('a death', () => {
  it('may be reported by a partner that holds the case, and by no other', () => {
    const story = aPerson();
    story.command(reportDeath, ngo, {});
    expect(story.last.refusal?.refused).toBe('not-found');
    story.heard(offerAccepted, offer).command(reportDeath, ngo, {});
    expect(types(story)).toEqual(['death.reported justice', 'death.reported care']);
    expect(outreachOf(story.state)).toBe('PAUSED');
  });

  it('reported pauses what reaches out, verified stops all, retracted lets it go on', () => {
    const story = aPerson().command(reportDeath, court, {});
    const report = { reportId: story.idOf('death') };
    story.command(issueClaimCode, prison, {});
    expect(story.last.refusal?.code).toBe('outreach-stopped');
    story.command(draftReferral, court, {}, { programmeCode: 'DC' });
    expect(story.last.refusal).toBeNull();
    story.command(verifyDeath, officer, report);
    expect(types(story)).toEqual(['death.verified justice', 'death.verified care']);
    story.command(draftReferral, court, {}, { programmeCode: 'DS' });
    expect(story.last.refusal?.code).toBe('outreach-stopped');
    story.command(retractDeath, officer, report);
    expect(types(story)).toEqual(['death.retracted justice', 'death.retracted care']);
    story.command(issueClaimCode, prison, {});
    expect(story.last.refusal).toBeNull();
  });

  it('verified is taken back only by those who verify', () => {
    const story = aPerson().heard(offerAccepted, offer).command(reportDeath, ngo, {});
    const report = { reportId: story.idOf('death') };
    story.command(retractDeath, actor('NGOW', 'ngo-other'), report);
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(verifyDeath, prison, report).command(retractDeath, ngo, report);
    expect(story.last.refusal?.code).toBe('death-verified');
  });

  it('retracted in one report does not lift another', () => {
    const story = aPerson().command(reportDeath, court, {});
    const first = { reportId: story.idOf('death') };
    story.command(reportDeath, prison, {}).command(retractDeath, officer, first);
    expect(outreachOf(story.state)).toBe('PAUSED');
  });

  it('told by a prison stops everything, by its latch as by its turn, once', () => {
    const story = aPerson().heard(prisonerDied, { occurredAt: '2026-01-05T04:00:00.000Z' });
    expect(outreachOf(story.state)).toBe('STOPPED');
    expect(prisonerDied.latch).toBeDefined();
    story.heard(prisonerDied, { occurredAt: '2026-01-05T04:00:00.000Z' });
    expect(story.last.events).toEqual([]);
  });

  it('reported holds the routing of an accepted referral until it is retracted', () => {
    const story = aPerson();
    story.command(draftReferral, court, {}, { programmeCode: 'DC', to: 'court-diversion' });
    const it = { referralId: story.idOf('referral') };
    story.command(submitReferral, court, it).command(reportDeath, court, {});
    const report = { reportId: story.idOf('death') };
    const state = () => stateOf(story.state.referrals[it.referralId] ?? fail());
    story.command(acceptReferral, officer, it);
    expect(state()).toBe('ACCEPTED');
    story.command(retractDeath, court, report);
    expect(state()).toBe('ROUTED');
  });
});

const fail = (): never => {
  throw new Error('there is no such referral');
};
