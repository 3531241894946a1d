import { id } from '@throughcare/testing';
import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';
import { orderView } from './view.ts';

const seen = (story: OrderStory) => story.story.shows(orderView, story.orderId, at('DCC'));

describe('an order as its court sees it', () => {
  it('says what the programme is about, and whether it is known', () => {
    const of = (programmeCode: string) =>
      seen(new OrderStory().routed(programmeCode).asks(at('DCC'), 'take-up-candidate'));
    expect(of('DC')).toMatchObject({ need: 'KNOWN', programmeKnown: true });
    expect(of('MHC')).toMatchObject({ need: 'UNKNOWN', programmeKnown: true });
    expect(of('XQ9')).toMatchObject({ need: 'UNKNOWN', programmeKnown: false });
  });

  it('says whether a place is asked for or held, and until when', () => {
    const story = new OrderStory().routed().eligible().suitable();
    expect(seen(story)?.place).toMatchObject({ requested: false, held: false, heldUntil: null });
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    expect(seen(story)?.place).toMatchObject({ requested: true, held: false });
    story.answered('confirmed', { heldUntil: '2026-01-19T09:00:00.000Z' });
    expect(seen(story)?.place).toEqual({
      requested: false,
      held: true,
      providerOrg: provider,
      heldUntil: '2026-01-19T09:00:00.000Z',
      requestedOf: null,
      lastNo: null,
    });
    story.tick('2026-01-19T09:00:00.000Z');
    expect(seen(story)?.place).toMatchObject({ held: false, heldUntil: null });
  });

  it('says since when a start is overdue, while it is', () => {
    const story = new OrderStory().toIssued();
    expect(seen(story)?.overdueSince).toBeNull();
    expect(seen(story.tick('2026-01-27T00:00:00.000Z'))?.overdueSince).toBe('2026-01-26');
    story.asks(at('PROB'), 'ask-provider');
    expect(seen(story)?.openEnquiryId).toBe(story.order.enquiries[0]?.id);
    story.asks(at('PROV', provider), 'record-provider-answer', { answer: 'NOT_SEEN' });
    expect(seen(story)?.openEnquiryId).toBeNull();
    expect(seen(story.started('2026-01-27'))).toMatchObject({
      overdueSince: null,
      startedOn: '2026-01-27',
      steps: { issued: { role: 'JUDGE' }, ended: null },
    });
  });

  it('says what was reported, handed in and decided', () => {
    const story = new OrderStory().toIssued().started().at('2026-02-01T10:00:00.000Z');
    story.asks(at('PROB'), 'report-non-compliance', { code: 'MISSED_TEST', on: '2026-01-30' });
    for (const shows of ['CONTINUATION', 'CONTINUATION'])
      story.asks(at('DEF'), 'hand-in-proof', { shows, on: '2026-02-01', document: 'l' });
    expect(seen(story)?.nonCompliance).toMatchObject([{ answered: false }]);
    story.asks(at('JUDGE'), 'record-response', { code: 'WARNING' });
    const [first] = story.order.proofs;
    story.asks(at('DCC'), 'decide-proof', { accepted: false }, { proofId: first?.id ?? '' });
    expect(seen(story)?.nonCompliance).toMatchObject([{ answered: true }]);
    expect(seen(story)?.proofs?.map(({ accepted }) => accepted)).toEqual([false, null]);
    const again = story.asks(
      at('DCC'),
      'decide-proof',
      { accepted: true },
      { proofId: first?.id ?? '' },
    );
    expect(again.refusal).toBe('already-decided');
    const unknown = story.asks(at('DCC'), 'decide-proof', { accepted: true }, { proofId: id('x') });
    expect(unknown.refusal).toBe('not-found');
  });

  it.each([
    ['2026-07-04', true],
    ['2026-07-05', false],
    ['2028-01-05', false],
    ['2028-01-06', true],
  ])('shows a term to %s as unusual under the drug court: %s', (endDate, termUnusual) => {
    expect(seen(new OrderStory().toConsent().issued({ endDate }))?.order).toMatchObject({
      termUnusual,
      phase: 1,
      phases: 5,
    });
  });

  it('finds no term unusual where none is typical', () => {
    const story = new OrderStory().toConsent('SMG39').issued({
      endDate: '2026-02-05',
      preconditions: [
        'ACCUSTOMED_TO_DRUGS',
        'WILLING',
        'PROSECUTION_HEARD',
        'OFFENCE_NOT_EXCLUDED',
      ],
      sentenceMonths: 12,
      treatmentPlace: 'Clinic',
      proofDueOn: ['2026-02-01'],
    });
    expect(seen(story)?.order?.termUnusual).toBe(false);
  });
});
