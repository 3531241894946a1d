import { at, OrderStory, provider, self } from '../../../test/storyOfAnOrder.ts';

const terms = {
  startBy: '2026-01-26',
  endDate: '2027-01-05',
  treatmentPlace: 'Fachklinik',
  preconditions: [
    'OFFENCE_BECAUSE_OF_DEPENDENCE',
    'COURT_AGREES',
    'IN_TREATMENT_OR_START_GUARANTEED',
  ],
  sentenceMonths: 20,
  proofDueOn: ['2026-03-01', '2026-02-01'],
};
const deferred = () => {
  const story = new OrderStory().toConsent('BTMG35');
  expect(story.issued(terms).refusal).toBe('not-the-issuing-authority');
  return story.asks(at('PROS'), 'issue-order', {
    orderNumber: '26-1',
    treatmentDirectorOrg: provider,
    ...terms,
  });
};

describe('deferral of enforcement, § 35 BtMG', () => {
  it('is issued by the prosecution and started by a proof that the person hands in', () => {
    const story = deferred();
    expect(story.state).toBe('ISSUED');
    story.at('2026-01-20T09:00:00.000Z');
    story.asks(self, 'hand-in-proof', { shows: 'START', on: '2026-01-15', document: 'letter 1' });
    expect(story.tasks).toContain('DECIDE_PROOF');
    const proofId = story.order.proofs[0]?.id ?? '';
    story.asks(at('PROS'), 'decide-proof', { accepted: true }, { proofId });
    expect(story.state).toBe('ACTIVE');
    expect(story.order.start).toMatchObject({ on: '2026-01-15', shownBy: 'PROOF' });
  });

  it('shows the next proof date until a proof covers it', () => {
    const story = deferred();
    const due = () => story.story.state.tasks[`PROOF_DUE.${story.orderId}`]?.dueAt;
    expect(due()).toBe('2026-02-02T00:00:00.000Z');
    story.at('2026-01-20T09:00:00.000Z');
    story.asks(at('DEF'), 'hand-in-proof', { shows: 'START', on: '2026-01-15', document: 'l' });
    expect(due()).toBe('2026-03-02T00:00:00.000Z');
  });

  it('covers a person who never came: the provider need not report it, the clock does', () => {
    expect(deferred().tick('2026-01-27T00:00:00.000Z').state).toBe('START_OVERDUE');
  });

  it('is revoked by the prosecution, without a hearing', () => {
    const story = deferred().started().at('2026-02-01T09:00:00.000Z').brokenOff('2026-02-01');
    story.asks(at('PROB'), 'file-breach');
    const body = { outcome: 'REVOKED', hearingId: null, reason: 'NOT_CONTINUED' };
    expect(story.asks(at('JUDGE'), 'decide-breach', body).refusal).toBe(
      'not-the-revoking-authority',
    );
    expect(story.asks(at('PROS'), 'decide-breach', body).state).toBe('REVOKED');
  });
});
