import type { DataOf, EventDefinition } from '@throughcare/contracts';
import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { organisationOf } from '@throughcare/testing';
import { at, OrderStory, provider, referralId } from '../../../test/storyOfAnOrder.ts';

/** What the last step told of this kind, and to whom. */
const last = <D extends EventDefinition>({ story }: OrderStory, type: D) =>
  story.last.published
    .filter(({ definition }) => definition === type)
    .map(({ audience, data }) => [audience, data as DataOf<D>]);

describe('what others need to know to say who has to do with an order', () => {
  it('tells which court took a candidate up, however that came about', () => {
    const takenUp = (story: OrderStory, court: string, orderId = story.orderId) =>
      expect(last(story, told.candidateTakenUp)).toEqual([
        ['justice', { orderId, referralId, court }],
      ]);
    const routed = () => new OrderStory().routed();
    takenUp(routed().asks(at('DCC'), 'take-up-candidate'), 'court-26');
    takenUp(
      routed().asks(at('PROS', 'court-27'), 'determine-eligibility', { eligible: true }),
      'court-27',
    );
    const file = { basis: 'ATTESTED', eligible: true, court: 'court-28' };
    const imported = routed();
    imported.story.registered(organisationOf('file', 'PROSECUTION', { speaksFor: ['court-28'] }));
    takenUp(imported.asks(at('IMPORT', 'file'), 'determine-eligibility', file), 'court-28');

    const revoked = new OrderStory().toIssued();
    revoked.asks(at('IMPORT'), 'revoke-order', { reason: 'SOURCE_FAILED', basis: 'ATTESTED' });
    revoked.asks(at('DCC'), 'renew-order');
    takenUp(revoked, 'court-26', Object.keys(revoked.story.state.orders).at(-1));
  });

  it('tells it once', () => {
    const story = new OrderStory().routed();
    expect(last(story, told.candidateTakenUp)).toEqual([]);
    story.asks(at('DCC'), 'take-up-candidate').eligible();
    expect(last(story, told.candidateTakenUp)).toEqual([]);
  });

  it.each([
    [{ eligible: true, assessorOrg: 'clinic' }, 'clinic'],
    [{ eligible: true }, 'court-26'],
    [{ eligible: false, reason: 'OFFENCE_EXCLUDED', assessorOrg: 'clinic' }, null],
  ])('tells with the legal screen %j that %s assesses', (body, assessorOrg) => {
    const story = new OrderStory().routed().asks(at('PROS'), 'determine-eligibility', body);
    expect(last(story, told.eligibilityDetermined)).toMatchObject([['justice', { assessorOrg }]]);
  });

  it('tells the court with an order and with a hearing', () => {
    const story = new OrderStory().toIssued();
    expect(last(story, told.orderIssued)).toMatchObject([
      ['justice', { court: 'court-26', treatmentDirectorOrg: provider }],
    ]);
    story.hearing('STATUS', '2026-02-10T10:00:00.000Z');
    expect(last(story, told.hearingScheduled)).toMatchObject([['justice', { court: 'court-26' }]]);
  });
});
