import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';

const active = () => new OrderStory().toIssued().started();

describe('a running order', () => {
  it('is active again when treatment goes on within the grace', () => {
    const story = active().at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
    expect(story.state).toBe('TREATMENT_BROKEN_OFF');
    expect(story.tasks).toContain('BROKEN_OFF');
    expect(story.resumed('2026-02-15').state).toBe('ACTIVE');
  });

  it('waits for the court when treatment goes on after the grace', () => {
    const story = active().at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
    story.at('2026-02-16T10:00:00.000Z').resumed('2026-02-16');
    expect(story.state).toBe('TREATMENT_BROKEN_OFF');
    story.asks(at('JUDGE'), 'record-response', { code: 'WARNING', acceptResumption: true });
    expect(story.state).toBe('ACTIVE');
  });

  it('stops the clock of the grace while it is suspended', () => {
    const story = active().at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
    story.at('2026-02-05T10:00:00.000Z').asks(at('DCC'), 'suspend-order', { reason: 'HOSPITAL' });
    expect(story.state).toBe('SUSPENDED');
    expect(story.published).toEqual(['order.suspended.v1']);
    story.at('2026-02-25T10:00:00.000Z').asks(at('DCC'), 'resume-order');
    expect(story.state).toBe('TREATMENT_BROKEN_OFF');
    expect(story.at('2026-03-06T10:00:00.000Z').resumed('2026-03-06').state).toBe('ACTIVE');
  });

  it('shows reported non-compliance until the team responds', () => {
    const story = active().at('2026-02-01T10:00:00.000Z');
    story.asks(at('PROB'), 'report-non-compliance', { code: 'MISSED_SESSIONS', on: '2026-01-30' });
    expect(story.state).toBe('NON_COMPLIANCE_REPORTED');
    story.asks(at('JUDGE'), 'record-response', { code: 'MORE_FREQUENT_SESSIONS' });
    expect(story.state).toBe('ACTIVE');
    expect(story.story.last.published[0]?.data).toMatchObject({ kind: 'SERVICE_ADJUSTMENT' });
  });

  it('is revoked only at a hearing that was held on the breach, and tells only the named provider', () => {
    const story = active().at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
    story.asks(at('PROB'), 'file-breach');
    const revoke = (hearingId: string | null) =>
      story.asks(at('JUDGE'), 'decide-breach', {
        outcome: 'REVOKED',
        hearingId,
        reason: 'NOT_CONTINUED',
      });
    expect(revoke(null).refusal).toBe('hearing-required');
    const hearingId = story.hearing('BREACH', '2026-02-10T10:00:00.000Z');
    expect(revoke(hearingId).refusal).toBe('hearing-not-held');
    story.at('2026-02-10T10:30:00.000Z');
    story.asks(at('JUDGE'), 'hold-hearing', { minutes: ['BREACH_HEARD'] }, { hearingId });
    expect(revoke(hearingId).state).toBe('REVOKED');
    expect(story.published).toEqual(['order.breached.v1', 'order.revoked.v1']);
    for (const { data } of story.story.last.published)
      expect(data).toMatchObject({ providerOrg: provider });
  });

  it('is revoked at a hearing of another order never, and at one of the moment of the breach', () => {
    const story = active().at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
    const hearingId = story.hearing('BREACH', '2026-02-10T10:00:00.000Z');
    story.at('2026-02-10T10:00:00.000Z').asks(at('PROB'), 'file-breach');
    story.asks(at('JUDGE'), 'hold-hearing', { minutes: ['BREACH_HEARD'] }, { hearingId });
    expect(story.refusal).toBeUndefined();
    const revoke = (hearing: string) =>
      story.asks(at('JUDGE'), 'decide-breach', {
        outcome: 'REVOKED',
        hearingId: hearing,
        reason: 'NOT_CONTINUED',
      });
    expect(revoke(story.orderId).refusal).toBe('hearing-not-held');
    expect(revoke(hearingId).state).toBe('REVOKED');
  });

  it('stands where it stood when a breach is dismissed', () => {
    const story = active().at('2026-02-01T10:00:00.000Z');
    story.asks(at('PROB'), 'report-non-compliance', { code: 'MISSED_HEARING', on: '2026-01-30' });
    story.asks(at('PROB'), 'file-breach');
    const hearingId = story.hearing('BREACH', '2026-02-02T10:00:00.000Z');
    story.at('2026-02-02T11:00:00.000Z');
    story.asks(at('JUDGE'), 'hold-hearing', { minutes: ['BREACH_HEARD'] }, { hearingId });
    story.asks(at('JUDGE'), 'decide-breach', { outcome: 'DISMISSED', hearingId });
    expect(story.state).toBe('ACTIVE');
  });

  it('goes through its phases and back, and completes in the last one only', () => {
    const story = active();
    const complete = () =>
      story.asks(at('JUDGE'), 'complete-order', { outcome: 'CHARGE_DISMISSED' }).refusal;
    for (const phase of [2, 3, 4]) {
      story.asks(at('JUDGE'), 'advance-phase', { teamRecommends: true });
      expect(story.order.phase).toBe(phase);
    }
    story.asks(at('JUDGE'), 'return-phase', { plan: 'weekly sessions for a month' });
    expect(story.order.phase).toBe(3);
    expect(story.published).toEqual(['phase.returned.v1']);
    expect(complete()).toBe('phases-left');
    story.asks(at('JUDGE'), 'advance-phase', { teamRecommends: true });
    story.asks(at('JUDGE'), 'advance-phase', { teamRecommends: true });
    expect(story.asks(at('JUDGE'), 'advance-phase', { teamRecommends: true }).refusal).toBe(
      'last-phase',
    );
    expect(complete()).toBeUndefined();
    expect(story.published).toEqual(['order.completed.v1']);
  });

  it('is not ended by a term that passes: a task is raised', () => {
    const story = active().tick('2027-01-06T00:00:00.000Z');
    expect(story.state).toBe('ACTIVE');
    expect(story.tasks).toContain('TERM_PASSED');
    expect(story.story.dueAt).toBeNull();
  });

  it('asks the court what to do when the person is taken into custody', () => {
    const custody = { episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a', prisonId: 'SWI' };
    const story = active().hears('prisoner.received', {
      ...custody,
      receivedAt: '2026-02-01T10:00:00.000Z',
      reason: 'ADMISSION',
    });
    expect(story.tasks).toContain('IN_CUSTODY');
    expect(
      story.asks(at('DCC'), 'suspend-order', { reason: 'CUSTODY', from: '2026-01-05' }).refusal,
    ).toBe('suspension-outside');
    story.at('2026-02-01T12:00:00.000Z').asks(at('DCC'), 'suspend-order', { reason: 'CUSTODY' });
    expect(story.tasks).not.toContain('IN_CUSTODY');
  });

  it('asks for the report before a review in time, and shows that it is due until it comes', () => {
    const story = active();
    expect(story.tasks).toContain('SCHEDULE_REVIEW');
    const hearingId = story.hearing('REVIEW', '2026-02-10T10:00:00.000Z');
    expect(story.tasks).not.toContain('SCHEDULE_REVIEW');
    expect(story.story.dueAt).toBe('2026-01-27T10:00:00.000Z');
    story.tick('2026-01-27T10:00:00.000Z');
    expect(story.published).toEqual(['progress-report.requested.v1']);
    expect(story.tasks).toContain('REPORT_DUE');
    story.asks(
      at('PROV', provider),
      'record-progress-report',
      { attendance: 'AS_AGREED', providerView: 'It goes well.' },
      { hearingId },
    );
    expect(story.tasks).not.toContain('REPORT_DUE');
  });

  it('can be followed by a fresh candidate once it was revoked', () => {
    const story = active();
    story.asks(at('IMPORT', court()), 'revoke-order', {
      reason: 'SOURCE_FAILED',
      basis: 'ATTESTED',
    });
    expect(story.state).toBe('REVOKED');
    story.asks(at('DEF'), 'renew-order');
    const states = Object.values(story.story.state.orders).map(({ renews }) => renews);
    expect(states).toEqual([null, story.orderId]);
    expect(story.asks(at('DEF'), 'renew-order').refusal).toBe('already-renewed');
  });
});

const court = () => 'court-26';
