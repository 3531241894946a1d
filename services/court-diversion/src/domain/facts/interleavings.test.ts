import { id } from '@throughcare/testing';
import fc from 'fast-check';
import { at, OrderStory } from '../../../test/storyOfAnOrder.ts';
import { knownStart } from '../treatment/breakOff.ts';

type Step = (story: OrderStory) => unknown;

/** Facts of different streams, each stream in its own order, beside the commands of the court. */
const intake: Step[] = [
  (story) => story.hears('death.reported', { reportId: id('r') }, 101),
  (story) => story.hears('death.retracted', { reportId: id('r') }, 102),
];
const aftercare: Step[] = [
  (story) => story.started('2026-01-05'),
  (story) => story.brokenOff('2026-01-05'),
  (story) => story.resumed('2026-01-06'),
];
const prison: Step[] = [
  (story) =>
    story.hears('prisoner.received', {
      episodeId: id('custody'),
      receivedAt: '2026-01-05T08:00:00.000Z',
      prisonId: 'SWI',
      reason: 'ADMISSION',
    }),
  (story) => story.hears('prisoner.died', { occurredAt: '2026-01-05T08:30:00.000Z' }),
];
const court: Step[] = [
  (story) => story.consented(),
  (story) => story.issued(),
  (story) => story.hearing('STATUS', '2026-02-01T10:00:00.000Z'),
];

const shuffled = (streams: readonly Step[][]) =>
  fc
    .shuffledSubarray(
      streams.flatMap((steps, stream) => steps.map(() => stream)),
      { minLength: streams.flat().length },
    )
    .map((order) => {
      const left = streams.map((steps) => [...steps]);
      return order.flatMap((stream) => left[stream]?.shift() ?? []);
    });

const run = (steps: readonly Step[]) => {
  const story = new OrderStory().routed().eligible().suitable().placed();
  for (const step of steps) step(story);
  return story;
};

describe('any order in which the streams are heard', () => {
  it('ends in the same state of treatment', () => {
    fc.assert(
      fc.property(shuffled([intake, aftercare, court]), (steps) => {
        const story = run(steps);
        expect(story.state).toBe('ACTIVE');
        expect(story.order.start?.on).toBe('2026-01-05');
      }),
      { numRuns: 60 },
    );
  });

  it('ends with the death, whatever came before or after it', () => {
    const heard = [...aftercare];
    fc.assert(
      fc.property(shuffled([intake, heard, prison]), (steps) => {
        const story = new OrderStory().toConsent().issued();
        for (const step of steps) step(story);
        expect(story.state).toBe('ENDED_ADMIN');
        expect(story.order.end?.reason).toBe('DIED');
        expect(knownStart(story.order, story.story.state.facts)).toBe('2026-01-05');
        expect(story.tasks).toEqual([]);
        expect(story.story.dueAt).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('ends a candidate alike when the death is told before the referral', () => {
    const died = { occurredAt: '2026-01-05T08:30:00.000Z' };
    const first = new OrderStory().hears('prisoner.died', died).routed();
    const last = new OrderStory().routed().hears('prisoner.died', died);
    expect(first.state).toBe('ENDED_ADMIN');
    expect(last.state).toBe(first.state);
  });

  it('keeps a fact about an order that is not issued yet', () => {
    const story = new OrderStory().routed().eligible().suitable().placed().started('2026-01-05');
    expect(story.state).toBe('TREATMENT_PLACE_CONFIRMED');
    expect(story.consented().issued().state).toBe('ACTIVE');
  });

  it('loses a place that the provider takes back', () => {
    const story = new OrderStory().routed().eligible().suitable().placed();
    story.answered('refused');
    expect(story.state).toBe('CLINICALLY_SUITABLE');
    expect(story.tasks).toContain('PLACE_ANSWER');
    expect(story.asks(at('JUDGE'), 'offer-order').refusal).toBe('place-not-confirmed');
  });
});
