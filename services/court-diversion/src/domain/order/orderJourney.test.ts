import { id } from '@throughcare/testing';
import { assessmentId, at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';

describe('from a routed referral to an order', () => {
  it('makes a candidate of a referral that is routed to the court, and of no other', () => {
    const story = new OrderStory();
    story.hears('referral.routed', {
      referralId: id('elsewhere'),
      to: 'aftercare',
      programmeCode: 'DC',
      source: 'NGO',
      urgency: 'ROUTINE',
      caseRef: null,
      court: null,
      area: null,
    });
    expect(story.story.state.orders).toEqual({});

    story.routed();
    expect(story.state).toBe('CANDIDATE');
    expect(story.tasks).toEqual(['LEGAL_SCREEN', 'TAKE_UP']);
  });

  it('takes no second candidate from the same referral', () => {
    const story = new OrderStory().routed().routed();
    expect(Object.keys(story.story.state.orders)).toHaveLength(1);
  });

  it('goes step by step, each by its actor, and tells the others no more than they need', () => {
    const story = new OrderStory().routed().eligible();
    expect(story.state).toBe('LEGALLY_ELIGIBLE');
    expect(story.published).toEqual(['candidate.taken-up.v1', 'eligibility.determined.v1']);
    expect(story.suitable().state).toBe('CLINICALLY_SUITABLE');
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    expect(story.published).toEqual(['place.requested.v1']);
    story.answered('confirmed', { heldUntil: '2026-01-19T09:00:00.000Z' });
    expect(story.state).toBe('TREATMENT_PLACE_CONFIRMED');
    expect(story.consented().state).toBe('CONSENTED');
    expect(story.issued().state).toBe('ISSUED');
    expect(story.published).toEqual(['order.issued.v1']);
    expect(story.story.last.published[0]?.data).toMatchObject({
      need: 'KNOWN',
      basis: 'POST_PLEA',
      orderDate: '2026-01-05',
      startBy: '2026-01-26',
      treatmentDirectorOrg: provider,
    });
    expect(story.started().state).toBe('ACTIVE');
    expect(story.published).toEqual(['order.activated.v1']);
    expect(story.order.phase).toBe(1);
  });

  it('stores who did each step, when, and in which role', () => {
    const story = new OrderStory().toIssued();
    expect(story.order.issued).toEqual({
      at: '2026-01-05T09:00:00.000Z',
      by: 'judge-1',
      org: 'court-26',
      role: 'JUDGE',
      basis: 'DONE_HERE',
    });
  });

  it.each([
    ['offer-order', 'JUDGE', {}],
    [
      'issue-order',
      'JUDGE',
      { orderNumber: '1', startBy: null, endDate: null, treatmentDirectorOrg: null },
    ],
    ['complete-order', 'JUDGE', { outcome: 'CHARGE_DISMISSED' }],
    ['file-breach', 'PROB', {}],
  ] as const)('refuses %s where the candidate has only been received', (name, role, body) => {
    const story = new OrderStory().routed().asks(at('DCC'), 'take-up-candidate');
    expect(story.asks(at(role), name, body).refusal).toBe('wrong-state');
  });

  it('offers nothing for a drug programme before a place is confirmed, but does for another', () => {
    const drug = new OrderStory().routed('DC').eligible().suitable();
    expect(drug.asks(at('JUDGE'), 'offer-order').refusal).toBe('place-not-confirmed');
    const other = new OrderStory().routed('VC').eligible().suitable();
    expect(other.asks(at('JUDGE'), 'offer-order').state).toBe('OFFERED');
  });

  it('rests suitability on an assessment that intake told of and that is still valid', () => {
    const story = new OrderStory().routed().eligible();
    const asked = { suitable: true, assessmentId: id('unknown') };
    expect(story.asks(at('ASSR'), 'determine-suitability', asked).refusal).toBe(
      'assessment-not-completed',
    );
    const told = {
      assessmentId: id('unknown'),
      suitable: 'YES',
      recommendedPathway: 'X',
      on: '2026-01-05',
    };
    story.hears('assessment.completed', told).at('2026-07-06T09:00:00.000Z');
    expect(story.asks(at('ASSR'), 'determine-suitability', asked).refusal).toBe(
      'assessment-expired',
    );
  });

  it('counts only an informed and voluntary consent with counsel', () => {
    const story = new OrderStory().routed().eligible().suitable().placed();
    story.asks(at('JUDGE'), 'offer-order');
    const body = { answer: 'CONSENTED', pleaType: 'PRE_PLEA', counsel: 'C', informed: true };
    const answer = (more: object) => story.asks(at('DCC'), 'record-answer', more).refusal;
    expect(answer({ ...body, voluntary: false })).toBe('not-voluntary');
    expect(answer({ ...body, voluntary: true, informed: false })).toBe('not-informed');
    expect(answer({ answer: 'CONSENTED' })).toBe('counsel-required');
    expect(answer({ ...body, voluntary: true })).toBeUndefined();
  });

  it('tells of a declined offer only that a voluntary route may be offered', () => {
    const story = new OrderStory().routed().eligible().suitable().placed();
    story.asks(at('JUDGE'), 'offer-order');
    story.asks(at('DCC'), 'record-answer', { answer: 'DECLINED', counsel: 'Counsel Example' });
    expect(story.state).toBe('DECLINED');
    const [told, gaveUp] = story.story.last.published;
    expect(gaveUp?.definition.type).toMatch('place.request-withdrawn');
    const { orderId, requestId } = story;
    expect(gaveUp?.data).toEqual({ orderId, requestId, providerOrg: provider });
    expect(told?.definition.type).toMatch('candidate.closed');
    expect(Object.keys(told?.data ?? {}).sort()).toEqual([
      'orderId',
      'referralId',
      'voluntaryRoute',
    ]);
  });

  it('lets a held place lapse, asks for another, and issues nothing without one', () => {
    const story = new OrderStory().toConsent().tick('2026-01-19T09:00:00.000Z');
    expect(story.order.place?.lapsed).not.toBeNull();
    expect(story.tasks).toContain('FIND_PLACE');
    expect(story.issued().refusal).toBe('place-not-confirmed');
    expect(
      story.asks(at('DCC'), 'request-place', { providerOrg: null, area: 'IL-COOK' }).refusal,
    ).toBeUndefined();
  });

  it('withdraws an unanswered request for a place when the person withdraws', () => {
    const story = new OrderStory().routed().eligible().suitable();
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    story.asks(at('DEF'), 'withdraw-candidate');
    expect(story.state).toBe('WITHDRAWN_BY_PERSON');
    expect(story.published).toEqual(['candidate.closed.v1', 'place.request-withdrawn.v1']);
  });

  it('ends a candidate whose referral is withdrawn, and lets an issued order stand', () => {
    const withdrawn = { referralId: id('referral'), reasonCode: 'NOT' };
    expect(new OrderStory().routed().hears('referral.withdrawn', withdrawn).state).toBe(
      'ENDED_ADMIN',
    );
    expect(new OrderStory().toIssued().hears('referral.withdrawn', withdrawn).state).toBe('ISSUED');
  });

  it('takes an assessment up to the last day on which it is valid', () => {
    const story = new OrderStory().routed().eligible();
    const told = { assessmentId, suitable: 'YES', recommendedPathway: 'X', on: '2026-01-05' };
    story.at('2026-02-01T09:00:00.000Z').hears('assessment.completed', told);
    const asked = { suitable: true, assessmentId };
    story.at('2026-07-05T23:00:00.000Z').asks(at('ASSR'), 'determine-suitability', asked);
    expect(story.state).toBe('CLINICALLY_SUITABLE');
  });

  it('offers a voluntary route to someone who withdraws, not to someone whose referral was withdrawn', () => {
    const route = (story: OrderStory) => story.story.last.published[0]?.data.voluntaryRoute;
    const self = new OrderStory().routed().eligible().asks(at('DEF'), 'withdraw-candidate');
    expect(route(self)).toBe(true);
    const withdrawn = { referralId: id('referral'), reasonCode: 'NOT' };
    expect(route(new OrderStory().routed().hears('referral.withdrawn', withdrawn))).toBe(false);
    const notEligible = new OrderStory().routed().asks(at('PROS'), 'determine-eligibility', {
      eligible: false,
      reason: 'OFFENCE_EXCLUDED',
    });
    expect(notEligible.published).toEqual([
      'candidate.taken-up.v1',
      'eligibility.determined.v1',
      'candidate.closed.v1',
    ]);
  });

  it('leaves a candidate that follows a revoked order when the referral is withdrawn', () => {
    const story = new OrderStory().toIssued().started();
    story.asks(at('IMPORT'), 'revoke-order', { reason: 'SOURCE_FAILED', basis: 'ATTESTED' });
    story.asks(at('DEF'), 'renew-order');
    story.hears('referral.withdrawn', { referralId: id('referral'), reasonCode: 'NOT' });
    expect(Object.values(story.story.state.orders).map(({ end }) => end?.reason)).toEqual([
      'SOURCE_FAILED',
      undefined,
    ]);
  });

  it('ends no candidate of another referral', () => {
    const withdrawn = { referralId: id('another'), reasonCode: 'NOT' };
    expect(new OrderStory().routed().hears('referral.withdrawn', withdrawn).state).toBe(
      'CANDIDATE',
    );
  });

  it('ends an order on the day that it is said, unless a file says otherwise', () => {
    const story = new OrderStory().toIssued().started().at('2026-03-01T09:00:00.000Z');
    for (const _phase of [2, 3, 4, 5])
      story.asks(at('JUDGE'), 'advance-phase', { teamRecommends: true });
    const complete = (body: object) =>
      story.asks(at('JUDGE'), 'complete-order', { outcome: 'CHARGE_DISMISSED', ...body });
    expect(complete({ on: '2026-03-01' }).refusal).toBe('on-not-allowed');
    expect(complete({}).order.end?.on).toBe('2026-03-01');
  });
});
