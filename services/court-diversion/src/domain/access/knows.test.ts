import { assessmentId, at, OrderStory, person, provider } from '../../../test/storyOfAnOrder.ts';
import { viewOrder } from '../order/view.ts';
import { knows } from './knows.ts';

const legalOf = (story: OrderStory, who: ReturnType<typeof at>) =>
  viewOrder(story.story.state, story.order, who)?.legal;

describe('who may know of an order', () => {
  it('shows legal detail to the roles of the court that holds it, and to no one else', () => {
    const story = new OrderStory().toIssued();
    for (const role of ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB'] as const) {
      expect(legalOf(story, at(role))?.counsel).toBe('Counsel Example');
      expect(legalOf(story, at(role, 'another-court'))).toBeUndefined();
    }
    expect(legalOf(story, at('PROV', provider))).toBeNull();
    expect(legalOf(story, at('PROV', 'another-provider'))).toBeUndefined();
    expect(legalOf(story, at('PCM'))).toBeUndefined();
  });

  it.each(['JUDGE', 'DCC'] as const)(
    'is 404 for a %s of another court, whatever is asked',
    (role) => {
      const story = new OrderStory().toIssued().started();
      const foreign = at(role, 'another-court');
      expect(story.asks(foreign, 'suspend-order', { reason: 'HOSPITAL' }).refusal).toBe(
        'not-found',
      );
      expect(
        story.asks(foreign, 'schedule-hearing', { type: 'STATUS', at: '2026-02-01T10:00:00Z' })
          .refusal,
      ).toBe('not-found');
    },
  );

  it('lets any court take up what none holds, once, and do nothing else with it before', () => {
    const story = new OrderStory().routed();
    expect(story.asks(at('DCC'), 'end-administratively', { reason: 'ACQUITTED' }).refusal).toBe(
      'not-taken-up',
    );
    expect(story.asks(at('DCC'), 'take-up-candidate').order.court).toBe('court-26');
    expect(story.tasks).toEqual(['LEGAL_SCREEN']);
    expect(story.asks(at('DCC', 'another-court'), 'take-up-candidate').refusal).toBe('not-found');
  });

  it('lets only the provider that was asked confirm a place', () => {
    const story = new OrderStory().routed().eligible().suitable();
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    const body = { heldUntil: '2026-01-20T09:00:00.000Z', confirmation: 'letter 1' };
    expect(story.asks(at('PROV', 'another'), 'confirm-place', body).refusal).toBe('not-found');
    expect(story.asks(at('PROV', provider), 'confirm-place', body).state).toBe(
      'TREATMENT_PLACE_CONFIRMED',
    );
  });

  it('publishes neither charge, reason nor counsel at any step', () => {
    const story = new OrderStory();
    const told: string[] = [];
    const keep = () => told.push(JSON.stringify(story.story.last.published));
    for (const step of [
      () => story.routed(),
      () => story.eligible(),
      () => story.suitable(),
      () => story.placed(),
      () => story.consented(),
      () => story.issued(),
      () => story.started(),
      () =>
        story.asks(at('JUDGE'), 'vary-order', { endDate: '2026-12-01', reason: 'secret words' }),
    ]) {
      step();
      keep();
    }
    const all = told.join();
    expect(all).toContain('order.varied');
    for (const secret of ['possession', 'Counsel', 'secret', 'X-1'])
      expect(all).not.toContain(secret);
  });

  it.each([
    ['a clerk of another court', at('DCC', 'another'), null],
    ['an import of the court', at('IMPORT'), 'PART'],
    ['another import', at('IMPORT', 'another'), null],
    ['an assessor of the court', at('ASSR'), 'PART'],
    ['another assessor', at('ASSR', 'another'), null],
    ['somebody who is no assessor, of the organisation that assesses', at('PCM'), null],
    ['the person', { subject: person, org: 'public', roles: ['PERSON'] }, 'PART'],
    ['another person', { subject: 'another', org: 'public', roles: ['PERSON'] }, null],
    [
      'somebody else by the same subject',
      { subject: person, org: 'public', roles: ['NGOW'] },
      null,
    ],
    ['the provider that was asked', at('PROV', provider), 'PART'],
    ['a coordinator of the provider', at('NGOC', provider), 'PART'],
    ['a worker of the provider', at('NGOW', provider), null],
    ['another provider', at('PROV', 'another'), null],
  ] as const)('tells %s what concerns them, and no more', (_, actor, level) => {
    const story = new OrderStory().routed().eligible().suitable();
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    expect(knows(story.order, actor, person)).toBe(level);
  });

  it('tells of a candidate that no court holds those who may take it up, and imports', () => {
    const { order } = new OrderStory().routed();
    for (const role of ['DCC', 'PROS', 'DEF', 'PROB', 'IMPORT'] as const)
      expect(knows(order, at(role, 'any-court'), person)).toBe('PART');
    for (const role of ['JUDGE', 'ASSR', 'PROV'] as const)
      expect(knows(order, at(role, 'any-court'), person)).toBeNull();
  });

  it('tells the import that brought an order, and an assessor that was named', () => {
    const story = new OrderStory().routed();
    story.asks(at('IMPORT', 'file'), 'determine-eligibility', {
      basis: 'ATTESTED',
      eligible: true,
      court: 'court-26',
      assessorOrg: 'clinic',
    });
    expect(knows(story.order, at('IMPORT', 'file'), person)).toBe('PART');
    expect(knows(story.order, at('ASSR', 'clinic'), person)).toBe('PART');
  });

  it('tells a provider that refused nothing any more', () => {
    const story = new OrderStory().routed().eligible().suitable();
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    story.hears('place.refused', {
      orderId: story.orderId,
      episodeId: assessmentId,
      providerOrg: provider,
      reasonCode: 'NO_CAPACITY',
    });
    expect(knows(story.order, at('PROV', provider), person)).toBeNull();
  });
});
