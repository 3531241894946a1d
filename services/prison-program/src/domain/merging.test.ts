import { mergedInto, whereItStands } from '@throughcare/record';
import { actor, id, organisationOf, ref, Story } from '@throughcare/testing';
import { mergingHolds } from '@throughcare/testing/merging';
import fc from 'fast-check';
import { mergingCase } from '../../test/mergingCase.ts';
import { desk, prisonId, Twins } from '../../test/twins.ts';
import { admit } from '../commands/custody/admit.ts';
import { recordDeath } from '../commands/custody/recordDeath.ts';
import { startEnrolment } from '../commands/enrolment/startEnrolment.ts';
import { openOst } from '../commands/ost/openOst.ts';
import { onConsentGiven } from '../reactions/onConsentGiven.ts';
import { onConsentWithdrawn } from '../reactions/onConsentWithdrawn.ts';
import { onDeathReported } from '../reactions/onDeathReported.ts';
import { onDeathVerified } from '../reactions/onDeathVerified.ts';
import { onOrderEnded } from '../reactions/onOrderEnded.ts';
import { onOrderIssued } from '../reactions/onOrderIssued.ts';
import { onOrderResumed } from '../reactions/onOrderResumed.ts';
import { onOrderSuspended } from '../reactions/onOrderSuspended.ts';
import { onReferralRouted } from '../reactions/onReferralRouted.ts';
import { onScreeningCompleted } from '../reactions/onScreeningCompleted.ts';
import { Settings } from '../settings.ts';
import { currentEpisode } from './custody/whereabouts.ts';
import { pathway } from './document.ts';
import { merging } from './merging.ts';
import { haltOf } from './person/halt.ts';
import { needOf } from './person/need.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['LPI', 'NYC', 'SWI'] });

const [a, b, c] = [ref('a'), ref('b'), ref('c')];
const manager = actor('PCM', prisonId);
const nurse = actor('PHC', prisonId);
const released = 'org.throughcare.prison-program.prisoner.released.v1';
const twins = () => new Twins();

it('loses, misplaces and doubles nothing, however three records are merged and taken apart', async () => {
  await fc.assert(mergingHolds(mergingCase), { numRuns: 300, seed: 1 });
}, 60_000);

describe('two records of one person', () => {
  it('closes the removed one and names the kept one to whoever asks', async () => {
    const records = twins().inside(a);
    await records.merge(b, a);
    expect(mergedInto(records.state(a))).toBe(b);
    const again = { prisonId, admittedAt: records.now };
    expect(records.command(admit, a, desk, again)).toMatchObject({
      code: 'person-merged',
      more: { keptRef: b },
    });
  });

  it('lets what was under way go on at the kept one, once', async () => {
    const records = twins().inside(a).released(a);
    await records.merge(b, a);
    expect(whereItStands(pathway, records.state(a), mergingCase.settings).dueAt).toBeNull();
    expect(records.later(2)).toEqual([{ ref: b, type: released }]);
    await records.settle();
    expect(records.later(2)).toEqual([]);
  });

  it('forwards what the removed one hears later', async () => {
    const records = twins();
    await records.merge(b, a);
    records.heard(onScreeningCompleted, a, { screeningId: id('screening'), need: 'KNOWN' });
    expect(records.owed()).toMatchObject([{ ref: a, followUp: { name: 'forward-items' } }]);
    expect(needOf(records.state(b))).toBe('UNKNOWN');
    await records.settle();
    expect(needOf(records.state(b))).toBe('KNOWN');
  });

  it('has each its own again after an unmerge, as the kept one left it', async () => {
    const records = twins().inside(a).released(a);
    await records.merge(b, a);
    records.later(2);
    records.tell('unmerged', b, a);
    expect(records.owed().map(({ followUp }) => followUp.name)).toContain('return-items');
    await records.settle();
    expect(records.state(b).episodes).toEqual({});
    expect(records.whereabouts(a)).toBe('RELEASED');
    expect(mergedInto(records.state(a))).toBeNull();
  });

  it('is not merged again by the same old news on the other stream', async () => {
    const records = twins();
    records.tell('merged', b, a, 1);
    records.tell('unmerged', b, a, 1);
    records.tell('merged', b, a, 1);
    expect(mergedInto(records.state(a))).toBeNull();
    records.tell('unmerged', b, a, 1);
    expect(mergedInto(records.state(a))).toBeNull();
    records.tell('merged', b, a, 2);
    expect(mergedInto(records.state(a))).toBe(b);
  });

  it('decides nothing while things are on their way back, and says so', () => {
    const records = twins().inside(a);
    records.tell('merged', b, a);
    records.tell('unmerged', b, a);
    expect(merging.decides(records.state(a))).toBe(false);
    expect(records.command(startEnrolment, a, manager, { programmeCode: 'TC' })).toMatchObject({
      refused: 'unavailable',
      code: 'items-returning',
    });
  });

  it('stands on no list while it is merged', async () => {
    const records = twins().inside(a);
    await records.merge(b, a);
    expect(records.index(a)).toEqual([]);
    expect(records.index(b)).toMatchObject([{ name: 'held', key: prisonId }]);
  });

  it('tells a prison that has nothing to do with the person not even that it was merged', async () => {
    const records = twins().inside(a);
    await records.merge(b, a);
    const elsewhere = actor('PREC', 'LPI');
    const body = { prisonId: 'LPI', diedAt: records.now };
    expect(records.command(recordDeath, a, elsewhere, body)).toMatchObject({ code: 'not-found' });
    expect(
      records.command(startEnrolment, a, actor('PCM', 'LPI'), { programmeCode: 'TC' }),
    ).toMatchObject({ code: 'not-found' });
  });
});

describe('three records of one person', () => {
  it('keep a stay through both merges, and give it back the way it came', async () => {
    const records = twins().inside(a);
    await records.merge(b, a);
    await records.merge(c, b);
    expect(records.whereabouts(c)).toBe('IN_CUSTODY');
    records.released(c);
    await records.unmerge(c, b);
    expect([records.whereabouts(c), records.whereabouts(b)]).toEqual([null, 'RELEASE_RECORDED']);
    await records.unmerge(b, a);
    expect([records.whereabouts(b), records.whereabouts(a)]).toEqual([null, 'RELEASE_RECORDED']);
    expect(records.later(2)).toEqual([{ ref: a, type: released }]);
  });

  it('take an order to the last kept one, and never leave it with a stranger', async () => {
    const records = twins();
    const orderId = id('order');
    records.heard(onOrderIssued, a, { orderId });
    await records.merge(b, a);
    await records.merge(c, b);
    records.heard(onOrderSuspended, c, { orderId });
    await records.unmerge(c, b);
    expect(records.state(c).heard.orders).toEqual({});
    expect(records.state(b).heard.orders[orderId]).toMatchObject({ suspended: true });
    await records.unmerge(b, a);
    expect(records.state(b).heard.orders).toEqual({});
    expect(records.state(a).heard.orders[orderId]).toMatchObject({ suspended: true });
  });
});

describe('what is heard at two records of one person', () => {
  const orderId = id('order');

  it('keeps a word heard at the kept one when the removed one forwards again', async () => {
    const records = twins();
    records.heard(onOrderIssued, a, { orderId });
    await records.merge(b, a);
    records.heard(onOrderEnded, b, { orderId });
    records.heard(onScreeningCompleted, a, { screeningId: id('screening') });
    await records.settle();
    expect(records.state(b).heard.orders[orderId]).toMatchObject({
      closed: 'ENDED',
      need: 'KNOWN',
    });
  });

  it('lets the later word stand, also where it lifts the earlier one', async () => {
    const records = twins();
    records.heard(onOrderIssued, a, { orderId });
    records.heard(onOrderEnded, a, { orderId });
    records.tell('merged', b, a);
    records.heard(onOrderResumed, b, { orderId });
    await records.settle();
    expect(records.state(b).heard.orders[orderId]).toMatchObject({ closed: null });
  });

  it('ends a consent at its own record, wherever the withdrawal was heard', async () => {
    const records = twins();
    const consentId = id('consent');
    records.heard(onConsentGiven, a, { consentId });
    records.tell('merged', b, a);
    records.heard(onConsentWithdrawn, b, { consentId });
    await records.settle();
    expect(records.state(b).heard.consents[consentId]).toMatchObject({ ended: 'WITHDRAWN' });
    await records.unmerge(b, a);
    expect(records.state(b).heard.consents).toEqual({});
    expect(records.state(a).heard.consents[consentId]).toMatchObject({ ended: 'WITHDRAWN' });
  });

  it('takes a death along with its person, and leaves nobody else stopped', async () => {
    const records = twins().inside(b);
    const reportId = id('report');
    records.heard(onDeathReported, a, { reportId });
    await records.merge(b, a);
    records.heard(onDeathVerified, b, { reportId });
    await records.settle();
    expect(haltOf(records.state(b))).toBe('STOPPED');
    await records.unmerge(b, a);
    expect([haltOf(records.state(a)), haltOf(records.state(b))]).toEqual(['STOPPED', null]);
  });

  it('takes a death in custody along as well', async () => {
    const records = twins().inside(a).inside(b);
    await records.merge(b, a);
    await records.unmerge(b, a);
    expect(records.command(recordDeath, a, desk, { prisonId, diedAt: records.now })).toBeNull();
    await records.merge(c, a);
    expect(haltOf(records.state(c))).toBe('STOPPED');
    await records.unmerge(c, a);
    expect([a, b, c].map((one) => haltOf(records.state(one)))).toEqual(['STOPPED', null, null]);
  });
});

describe('what belongs together stays together', () => {
  const referral = {
    referralId: id('referral'),
    to: 'prison-program',
    programmeCode: 'TC',
    caseRef: null,
  };

  it('is an enrolment with its referral, whose stay it never was', async () => {
    const records = twins().inside(b);
    records.heard(onReferralRouted, a, referral);
    await records.merge(b, a);
    expect(Object.keys(records.state(b).enrolments)).toEqual([referral.referralId]);
    await records.unmerge(b, a);
    expect(Object.keys(records.state(b).enrolments)).toEqual([]);
    expect(Object.keys(records.state(a).enrolments)).toEqual([referral.referralId]);
  });

  it('is an enrolment that a prison began, and a treatment, with the stay', async () => {
    const records = twins().inside(a);
    await records.merge(b, a);
    expect(records.command(startEnrolment, b, manager, { programmeCode: 'TC' })).toBeNull();
    expect(records.command(openOst, b, nurse, { status: 'ASSESSED' })).toBeNull();
    await records.unmerge(b, a);
    expect(records.state(b)).toMatchObject({ enrolments: {}, osts: {} });
    expect(Object.values(records.state(a).enrolments)).toMatchObject([{ programmeCode: 'TC' }]);
    expect(Object.values(records.state(a).osts)).toMatchObject([{ status: 'ASSESSED' }]);
  });

  it('opens a duplicate that was left without what it duplicated', async () => {
    const records = twins().inside(b);
    const second = id('second referral');
    records.heard(onReferralRouted, a, referral);
    await records.merge(b, a);
    records.heard(onReferralRouted, b, { ...referral, referralId: second });
    const duplicateOf = referral.referralId;
    expect(records.state(b).heard.referrals[second]).toMatchObject({ duplicateOf });
    await records.unmerge(b, a);
    expect(Object.keys(records.state(b).enrolments)).toEqual([second]);
  });
});

describe('two stays that overlap after a merge', () => {
  const admitted = (admittedAt: string, at: string, to: string) =>
    [admit, to, desk, { prisonId: at, admittedAt }] as const;

  it('lets the one that began last count, and this record’s own of two that began at once', async () => {
    const records = twins();
    const [first, second] = ['2026-01-01T09:00:00Z', '2026-01-02T09:00:00Z'];
    records.command(...admitted(second, prisonId, a));
    records.command(admit, b, actor('PREC', 'LPI'), { prisonId: 'LPI', admittedAt: first });
    records.command(admit, c, actor('PREC', 'NYC'), { prisonId: 'NYC', admittedAt: second });
    await records.merge(b, a);
    expect(currentEpisode(records.state(b))?.prisonId).toBe(prisonId);
    await records.merge(c, b);
    expect(currentEpisode(records.state(c))?.prisonId).toBe('NYC');
    expect(Object.keys(records.state(c).episodes)).toHaveLength(3);
  });

  it('lets the stay opened later count where one record has two that began at once', () => {
    const moment = '2026-06-01T09:00:00Z';
    const feed = actor('IMPORT', 'feed');
    const story = new Story(pathway, Settings.parse({}))
      .registered(source)
      .at('2026-06-01T10:00:00.000Z')
      .command(admit, feed, {}, { prisonId: 'LPI', admittedAt: moment })
      .command(admit, feed, {}, { prisonId, admittedAt: moment });
    expect(currentEpisode(story.state)).toMatchObject({ prisonId, ending: null });
  });
});
