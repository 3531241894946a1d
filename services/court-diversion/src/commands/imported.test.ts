import { at, court, OrderStory, provider } from '../../test/storyOfAnOrder.ts';

const file = at('IMPORT', 'cook-sao');
const attested = { basis: 'ATTESTED' };
const bare = {
  ...attested,
  orderNumber: 'C-1',
  startBy: null,
  endDate: null,
  treatmentDirectorOrg: null,
};

/** A story in which the file's organisation speaks for the court. */
const ofFile = (...alsoFor: readonly string[]) => {
  const story = new OrderStory();
  story.story.registered({
    id: file.org,
    kind: 'PROSECUTION',
    areas: [],
    timeZone: 'UTC',
    speaksFor: [court, ...alsoFor],
    screensIn: [],
  });
  return story;
};

/** A file's order, each transition by one command. */
const imported = (programmeCode = 'DC') => {
  const story = ofFile().routed(programmeCode, { court });
  story.asks(file, 'determine-eligibility', { ...attested, eligible: true, court: 'court-26' });
  story.asks(file, 'determine-suitability', { ...attested, suitable: true });
  if (programmeCode === 'DC')
    story.asks(file, 'confirm-place', { ...attested, heldUntil: null, confirmation: null });
  story.asks(file, 'offer-order', attested);
  story.asks(file, 'record-answer', { ...attested, answer: 'CONSENTED' });
  return story.asks(file, 'issue-order', bare);
};

describe('an order that a file brings', () => {
  it('goes through every transition on the word of its source, and invents nothing', () => {
    const { order, state } = imported();
    expect(state).toBe('ISSUED');
    const steps = [order.eligibility, order.suitability, order.place, order.offer, order.answer];
    for (const step of steps) expect(step?.done.basis).toBe('ATTESTED_BY_SOURCE');
    expect(order.answer).toMatchObject({ counsel: null, pleaType: 'POST_PLEA' });
    expect(order.suitability?.assessmentId).toBeNull();
    expect(order.eligibility?.offences).toEqual([]);
  });

  it('is held by the court whose file it is, and the import may go on with it', () => {
    const story = imported();
    expect(story.order).toMatchObject({ court: 'court-26', importedBy: 'cook-sao' });
    const elsewhere = at('IMPORT', 'another-file');
    expect(
      story.asks(elsewhere, 'revoke-order', { ...attested, reason: 'SOURCE_FAILED' }).refusal,
    ).toBe('not-found');
  });

  it('asks aftercare for a place where partners are simulated, and takes their answer', () => {
    const story = ofFile().routed('DC', { court });
    story.asks(file, 'determine-eligibility', { ...attested, eligible: true });
    story.asks(file, 'determine-suitability', { ...attested, suitable: true });
    story.asks(file, 'request-place', { ...attested, providerOrg: provider, area: 'UNKNOWN' });
    expect(story.published).toEqual(['place.requested.v1']);
    story.answered('confirmed', { heldUntil: '2026-02-01T09:30:00.000Z' });
    expect(story.state).toBe('TREATMENT_PLACE_CONFIRMED');
  });

  it('needs no drug place for a programme that is not about drugs, and its need is not known', () => {
    const story = imported('MHC');
    expect(story.state).toBe('ISSUED');
    expect(story.story.last.published[0]?.data).toMatchObject({
      need: 'UNKNOWN',
      basis: 'POST_PLEA',
    });
  });

  it('keeps an unknown programme code and shows that it is unknown', () => {
    const story = imported('XQ9');
    expect(story.story.last.published[0]?.data).toMatchObject({
      programmeCode: 'XQ9',
      need: 'UNKNOWN',
      basis: 'PRE_PLEA',
    });
  });

  it('completes with an implied start where nobody reported one', () => {
    const complete = { ...attested, outcome: 'NOT_STATED', startImplied: true };
    const silent = imported().asks(file, 'complete-order', complete);
    expect(silent.state).toBe('COMPLETED');
    expect(silent.story.last.published[0]?.data).toMatchObject({ startImplied: true });
    const reported = imported().started('2026-01-06').asks(file, 'complete-order', complete);
    expect(reported.story.last.published[0]?.data).toMatchObject({ startImplied: false });
  });

  it('is revoked as the source says, from any open state, without a breach', () => {
    const failed = { ...attested, reason: 'SOURCE_FAILED' };
    const waiting = imported().asks(file, 'revoke-order', failed);
    expect(waiting.state).toBe('REVOKED');
    expect(waiting.order.breaches).toEqual([]);
    const broken = imported().started('2026-01-06').brokenOff('2026-01-08');
    expect(broken.asks(file, 'revoke-order', failed).state).toBe('REVOKED');
    const earlier = { ...failed, on: '2026-01-04' };
    expect(broken.asks(file, 'revoke-order', earlier).refusal).toBe('wrong-state');
  });

  it('ends on the day that the source gives, which lies between its order and today', () => {
    const failed = { ...attested, reason: 'SOURCE_FAILED' };
    const on = (day: string) => imported().asks(file, 'revoke-order', { ...failed, on: day });
    expect(on('2026-01-05').order.end?.on).toBe('2026-01-05');
    expect(on('2026-01-04').refusal).toBe('before-order');
    expect(on('2126-01-05').refusal).toBe('in-the-future');
    const complete = { ...attested, outcome: 'NOT_STATED', startImplied: true, on: '2026-01-05' };
    expect(imported().asks(file, 'complete-order', complete).order.end?.on).toBe('2026-01-05');
  });

  it('has no start-by timer where the file gives no day', () => {
    expect(imported().story.dueAt).toBeNull();
  });

  it('must say that its source attests, and nobody else may', () => {
    const story = ofFile().routed('DC', { court });
    expect(story.asks(file, 'determine-eligibility', { eligible: true }).refusal).toBe(
      'basis-required',
    );
    expect(
      story.asks(at('DCC'), 'determine-eligibility', { ...attested, eligible: true }).refusal,
    ).toBe('basis-not-allowed');
  });

  it('stores no offence from a file', () => {
    const offences = [{ code: 'X', description: 'x' }];
    const story = ofFile().routed('DC', { court });
    story.asks(file, 'determine-eligibility', { ...attested, eligible: true, offences });
    expect(story.refusal).toBe('offences-not-stored');
  });

  it.each(['take-up-candidate', 'determine-eligibility'])(
    'is for a court for which its organisation speaks, when it gives %s',
    (name) => {
      const asks = (named: string) => {
        const story = ofFile().routed('DC', { court });
        const eligible = name === 'determine-eligibility' && { eligible: true };
        story.asks(file, name, { ...attested, ...eligible, court: named });
        return story;
      };
      expect(asks('court-27').story.last.refusal).toMatchObject({
        code: 'not-spoken-for',
        field: '/court',
      });
      expect(asks(court).order.court).toBe(court);
      expect(asks(file.org).order.court).toBe(file.org);
    },
  );

  it('that says no dates stands on the desk of its court, on one day that does not move on', () => {
    const story = imported();
    expect(story.tasks).toEqual(['NOTHING_AHEAD']);
    const before = story.story.duties;
    expect(before).toMatchObject([{ due: '2026-01-06T09:00:00.000Z', stands: { key: court } }]);
    expect(story.tick('2026-03-01T10:00:00.000Z').story.duties).toEqual(before);
    story.asks(at('DCC'), 'schedule-hearing', { type: 'STATUS', at: '2026-03-20T10:00:00.000Z' });
    expect(story.tasks).toEqual([]);
  });

  it('says a place to be held only by a provider for which its organisation speaks', () => {
    const asks = (...alsoFor: readonly string[]) => {
      const story = ofFile(...alsoFor).routed('DC', { court });
      story.asks(file, 'determine-eligibility', { ...attested, eligible: true, court });
      story.asks(file, 'determine-suitability', { ...attested, suitable: true });
      const place = { heldUntil: null, confirmation: null, providerOrg: provider };
      return story.asks(file, 'confirm-place', { ...attested, ...place });
    };
    expect(asks().story.last.refusal).toMatchObject({
      code: 'not-spoken-for',
      field: '/providerOrg',
    });
    expect(asks(provider).order.place?.providerOrg).toBe(provider);
  });
});
