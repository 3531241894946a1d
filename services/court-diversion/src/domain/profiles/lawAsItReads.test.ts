import { at, OrderStory, provider, self } from '../../../test/storyOfAnOrder.ts';
import { issuersOf, profiles } from './index.ts';

const austria = {
  preconditions: ['ACCUSTOMED_TO_DRUGS', 'WILLING', 'PROSECUTION_HEARD', 'OFFENCE_NOT_EXCLUDED'],
  sentenceMonths: 12,
  treatmentPlace: 'Ambulatorium',
};
const germany = {
  preconditions: [
    'OFFENCE_BECAUSE_OF_DEPENDENCE',
    'COURT_AGREES',
    'IN_TREATMENT_OR_START_GUARANTEED',
  ],
  sentenceMonths: 20,
  treatmentPlace: 'Fachklinik',
  proofDueOn: ['2026-02-01'],
};
const england = {
  preconditions: [
    'DEPENDENT_OR_PROPENSITY',
    'SUSCEPTIBLE_TO_TREATMENT',
    'ARRANGEMENTS_MADE',
    'WILLING',
  ],
  treatmentPlace: 'The Dispensary',
  residential: true,
};
const under = (programme: string, who: 'JUDGE' | 'PROS', terms: object) =>
  new OrderStory().toConsent(programme).asks(at(who), 'issue-order', {
    orderNumber: '26-1',
    startBy: '2026-01-26',
    endDate: '2027-01-05',
    treatmentDirectorOrg: provider,
    reviewIntervalDays: 30,
    ...terms,
  });
const running = (...of: Parameters<typeof under>) =>
  under(...of)
    .started()
    .at('2026-02-02T09:00:00.000Z');

describe('deferral of enforcement, § 35 BtMG', () => {
  const deferred = () => running('BTMG35', 'PROS', germany);

  it('is revoked by the enforcing authority for a further sentence, without an alleged breach, and not by a judge', () => {
    const story = deferred();
    const because = { reason: 'NEW_SENTENCE' };
    expect(story.asks(at('PROS'), 'revoke-order', { reason: 'CONDITION_NOT_KEPT' }).refusal).toBe(
      'ground-not-of-this-regime',
    );
    expect(story.asks(at('PROS'), 'revoke-order', { reason: 'SOURCE_FAILED' }).refusal).toBe(
      'ground-not-of-this-regime',
    );
    expect(story.asks(at('PROS'), 'revoke-order', because).state).toBe('REVOKED');
    expect(story.published).toContain('order.revoked.v1');
  });

  it('stays revoked while that is challenged, and stands again where the court sets it aside', () => {
    const story = deferred().asks(at('PROS'), 'revoke-order', { reason: 'NOT_CONTINUED' });
    story.at('2026-02-10T09:00:00.000Z');
    const decide = (outcome: string) => story.asks(at('JUDGE'), 'decide-challenge', { outcome });
    expect(decide('UPHELD').refusal).toBe('not-challenged');
    expect(story.asks(self, 'challenge-revocation', { on: '2026-02-03' }).state).toBe('REVOKED');
    expect(story.asks(at('DEF'), 'challenge-revocation', { on: '2026-02-03' }).refusal).toBe(
      'already-challenged',
    );
    expect(decide('UPHELD').state).toBe('REVOKED');
    story.asks(at('DEF'), 'challenge-revocation', { on: '2026-02-09' });
    expect(decide('SET_ASIDE').state).toBe('ACTIVE');
    expect(story.story.last.published[0]?.data).toMatchObject({ cause: 'REVOCATION_SET_ASIDE' });
    expect(story.order.challenges.map(({ decision }) => decision?.outcome)).toEqual([
      'UPHELD',
      'SET_ASIDE',
    ]);
  });

  it('is challenged no earlier than it was revoked', () => {
    const story = deferred().asks(at('PROS'), 'revoke-order', { reason: 'NOT_CONTINUED' });
    const early = { on: '2026-02-01' };
    expect(story.asks(self, 'challenge-revocation', early).refusal).toBe('before-order');
  });

  it('is not revoked for want of a proof that has come, if late, before that is decided on', () => {
    const story = deferred();
    story.asks(self, 'hand-in-proof', {
      shows: 'CONTINUATION',
      on: '2026-02-01',
      document: 'letter 2',
    });
    const because = { reason: 'NO_PROOF' };
    expect(story.asks(at('PROS'), 'revoke-order', because).refusal).toBe('proof-not-decided');
    const proofId = story.order.proofs[0]?.id ?? '';
    story.asks(at('PROS'), 'decide-proof', { accepted: false }, { proofId });
    expect(story.asks(at('PROS'), 'revoke-order', because).state).toBe('REVOKED');
  });

  it('says what it covers, and what time in treatment is worth', () => {
    const { covers, crediting } = profiles.GERMANY_35_BTMG;
    expect(covers.map(({ what }) => what)).toContain('DETENTION_FOR_TREATMENT');
    expect(crediting.map(({ source }) => source)).toEqual([
      '§ 36 (1) BtMG',
      '§ 36 (2) BtMG',
      '§ 36 (3) BtMG',
    ]);
  });
});

describe('prosecution held back, § 37 BtMG', () => {
  const preconditions = ['OFFENCE_BECAUSE_OF_DEPENDENCE', 'COURT_AGREES'];
  const held = (more: object = {}) =>
    running('BTMG37', 'PROS', { ...germany, preconditions, endDate: '2028-01-05', ...more });

  it('is for the prosecution to issue and to complete, up to an expected sentence of two years', () => {
    expect(issuersOf(profiles.GERMANY_37_BTMG, 'PRE_PLEA')).toEqual(['PROS']);
    const above = under('BTMG37', 'PROS', { ...germany, preconditions, sentenceMonths: 25 });
    expect(above.refusal).toBe('sentence-ceiling-exceeded');
    const unasked = under('BTMG37', 'PROS', { ...germany, preconditions, proofDueOn: [] });
    expect(unasked.refusal).toBe('proof-dates-required');
    const story = held();
    const completed = { outcome: 'PROSECUTION_BARRED' };
    expect(story.asks(at('JUDGE'), 'complete-order', completed).refusal).toBe(
      'not-the-completing-authority',
    );
    expect(story.asks(at('PROS'), 'complete-order', completed).state).toBe('COMPLETED');
  });

  it('is taken up again within two years, and no more after', () => {
    const because = { reason: 'NO_PROOF' };
    const late = held().at('2028-01-06T09:00:00.000Z').asks(at('PROS'), 'revoke-order', because);
    expect(late.refusal).toBe('prosecution-barred');
    expect(held().asks(at('PROS'), 'revoke-order', because).state).toBe('REVOKED');
  });
});

describe('deferral of sentence, § 39 SMG', () => {
  it.each([
    ['an offence that is excluded', { preconditions: austria.preconditions.slice(0, 3) }],
    [
      'the prosecution not heard',
      { preconditions: ['ACCUSTOMED_TO_DRUGS', 'WILLING', 'OFFENCE_NOT_EXCLUDED'] },
    ],
    ['a long sentence for getting the means, unexamined', { sentenceMonths: 19 }],
  ])('is not issued with %s', (_what, more) => {
    expect(under('SMG39', 'JUDGE', { ...austria, ...more }).refusal).toBe('precondition-missing');
  });

  it('asks for no examination of another offence, nor for dates of proof, and knows five kinds of measure', () => {
    const other = [...austria.preconditions, 'NO_PROCUREMENT_OFFENCE'];
    const long = { ...austria, sentenceMonths: 19, preconditions: other };
    expect(under('SMG39', 'JUDGE', long).state).toBe('ISSUED');
    expect(profiles.AUSTRIA_39_SMG.measures).toHaveLength(5);
    const kind = (treatmentKind: string) => under('SMG39', 'JUDGE', { ...austria, treatmentKind });
    expect(kind('PSYCHOTHERAPY').state).toBe('ISSUED');
    expect(kind('BOOT_CAMP').refusal).toBe('measure-not-of-this-regime');
  });

  it('is revoked by the judge alone, and only where enforcement is required against reoffending', () => {
    const story = running('SMG39', 'JUDGE', austria).brokenOff('2026-02-01');
    story.asks(at('PROB'), 'file-breach');
    const hearingId = story.hearing('BREACH', '2026-02-05T09:00:00.000Z');
    story.at('2026-02-05T10:00:00.000Z');
    story.asks(at('DCC'), 'hold-hearing', { minutes: ['BREACH_HEARD'] }, { hearingId });
    const revoked = { outcome: 'REVOKED', hearingId, reason: 'NOT_CONTINUED' };
    expect(story.asks(at('PROS'), 'decide-breach', revoked).refusal).toBe(
      'not-the-revoking-authority',
    );
    expect(story.asks(at('JUDGE'), 'decide-breach', revoked).refusal).toBe('finding-missing');
    const found = { ...revoked, findings: ['ENFORCEMENT_PREVENTS_REOFFENDING'] };
    expect(story.asks(at('JUDGE'), 'decide-breach', found).state).toBe('REVOKED');
    expect(story.asks(self, 'challenge-revocation', { on: '2026-02-05' }).refusal).toBe(
      'no-challenge-here',
    );
    expect(story.asks(at('JUDGE'), 'decide-challenge', { outcome: 'SET_ASIDE' }).refusal).toBe(
      'no-challenge-here',
    );
  });

  it('is never revoked without an alleged breach', () => {
    const story = running('SMG39', 'JUDGE', austria);
    expect(story.asks(at('PROS'), 'revoke-order', { reason: 'NEW_SENTENCE' }).refusal).toBe(
      'not-the-revoking-authority',
    );
  });
});

describe('drug rehabilitation requirement', () => {
  const review = (programme: string, terms: object) => {
    const story = running(programme, 'JUDGE', terms);
    const hearingId = story.hearing('REVIEW', '2026-03-02T09:00:00.000Z');
    return { story, hearingId };
  };
  const report = { attendance: 'AS_AGREED', providerView: 'It goes well.' };

  it('has its report before a review from probation, with the view of the provider in it', () => {
    const { story, hearingId } = review('DRR', england);
    story.asks(at('PROV', provider), 'record-progress-report', report, { hearingId });
    expect(story.refusal).toBe('not-the-reporting-authority');
    const without = { ...report, providerView: null };
    story.asks(at('PROB'), 'record-progress-report', without, { hearingId });
    expect(story.refusal).toBe('provider-view-required');
    story.asks(at('PROB'), 'record-progress-report', report, { hearingId });
    expect(story.refusal).toBeUndefined();
  });

  it('may be reviewed without a hearing; elsewhere it may not', () => {
    const minutes = ['WITHOUT_HEARING', 'ORDER_CONTINUES'];
    const hold = ({ story, hearingId }: ReturnType<typeof review>) =>
      story
        .at('2026-03-02T10:00:00.000Z')
        .asks(at('JUDGE'), 'hold-hearing', { minutes }, { hearingId }).refusal;
    expect(hold(review('DRR', england))).toBeUndefined();
    expect(hold(review('SMG39', austria))).toBe('hearing-needed');
  });
});

it('every provision of every regime names its source', () => {
  const text = JSON.stringify(profiles);
  const said = text.match(/"what":/g)?.length ?? 0;
  expect(said).toBeGreaterThan(15);
  expect(text.match(/"what":"[A-Z_0-9]+","source":"[^"]+","unchecked":(true|false)/g)).toHaveLength(
    said,
  );
});
