import type { Actor } from '@throughcare/record';
import { actor, id, Story } from '@throughcare/testing';
import { issueClaimCode } from '../../commands/claimCode/issueClaimCode.ts';
import { reportDeath } from '../../commands/death/reportDeath.ts';
import { retractDeath } from '../../commands/death/retractDeath.ts';
import { verifyDeath } from '../../commands/death/verifyDeath.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';
import { onPrisonerDied } from '../../reactions/onPrisonerDied.ts';
import { onPrisonerReceived } from '../../reactions/onPrisonerReceived.ts';
import { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { stateOf } from '../referral/state.ts';
import { outreachOf } from './outreach.ts';
import { deathView } from './view.ts';

const officer = actor('INTAKE');
const court = actor('DCC');
const prison = actor('PREC');
const ngo = actor('NGOW', 'ngo-harbour');
const offer = { offerId: id('offer'), partnerOrg: 'ngo-harbour', round: 1 };

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const received = {
  episodeId: id('stay'),
  receivedAt: '2026-01-05T08:00:00.000Z',
  prisonId: prison.org,
  reason: 'ADMISSION',
};

/** Brought by a court, and in a prison. */
const aPerson = () =>
  new Story(pathway, IntakeSettings.parse({}))
    .command(openPerson, court, {}, named)
    .heard(onPrisonerReceived, received);
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
    story.heard(onOfferAccepted, offer).command(reportDeath, ngo, {});
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
    const story = aPerson().heard(onOfferAccepted, offer).command(reportDeath, ngo, {});
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
    const story = aPerson().heard(onPrisonerDied, { occurredAt: '2026-01-05T04:00:00.000Z' });
    expect(outreachOf(story.state)).toBe('STOPPED');
    expect(onPrisonerDied.latch).toBeDefined();
    story.heard(onPrisonerDied, { occurredAt: '2026-01-05T04:00:00.000Z' });
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

describe('D4: a death', () => {
  const reportedBy = (who: Actor) => {
    const story = aPerson().command(reportDeath, who, {});
    return { story, report: { reportId: story.idOf('death') } };
  };

  it.each([
    ['court', actor('DCC', 'court-south')],
    ['judge', actor('JUDGE', 'court-south')],
    ['prison', actor('PREC', 'prison-z')],
    ['prison’s healthcare', actor('PHC', 'prison-z')],
    ['partner', actor('NGOC', 'ngo-other')],
  ])(
    'is neither reported nor verified by a %s that has nothing to do with the person',
    (_who, stranger) => {
      const { story, report } = reportedBy(court);
      story.command(reportDeath, stranger, {});
      expect(story.last.refusal?.refused).toBe('not-found');
      if (stranger.roles[0] !== 'NGOC') {
        story.command(verifyDeath, stranger, report);
        expect(story.last.refusal?.refused).toBe('not-found');
      }
      expect(story.shows(deathView, report.reportId, stranger)).toBeUndefined();
      expect(outreachOf(story.state)).toBe('PAUSED');
    },
  );

  it('is verified by nobody of the organisation that reported it', () => {
    const { story, report } = reportedBy(prison);
    for (const colleague of [prison, actor('PHC', prison.org)]) {
      story.command(verifyDeath, colleague, report);
      expect(story.last.refusal?.code).toBe('own-report');
    }
    expect(outreachOf(story.state)).toBe('PAUSED');
    story.command(verifyDeath, court, report);
    expect(outreachOf(story.state)).toBe('STOPPED');
    expect(types(story)).toEqual(['death.verified justice', 'death.verified care']);
  });

  it('is verified by intake, also what intake reported', () => {
    const { story, report } = reportedBy(officer);
    story.command(verifyDeath, officer, report);
    expect(outreachOf(story.state)).toBe('STOPPED');
  });

  it('is reported once by each organisation, and found done when it is said again', () => {
    const { story, report } = reportedBy(court);
    story.command(reportDeath, court, {});
    expect(story.last).toMatchObject({ refusal: null, events: [] });
    story.command(retractDeath, court, report).command(reportDeath, court, {});
    expect(outreachOf(story.state)).toBe('PAUSED');
  });
});

const fail = (): never => {
  throw new Error('there is no such referral');
};
