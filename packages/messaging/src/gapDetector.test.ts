import type { CloudEvent } from '@throughcare/contracts';
import type { Dispatcher } from './dispatcher.ts';
import type { Head } from './eventLog.ts';
import { GapDetector } from './gapDetector.ts';

const ref = '00000000-0000-8000-8000-000000000001';
const topic = 'throughcare.intake.justice';

/** A reader that has settled one event of a stream, whose owner has published two. */
function reader(head: () => Partial<Head>) {
  let position = 1;
  let cursor: string | null = null;
  const gaps: string[] = [];
  const detector = new GapDetector({
    topics: [topic],
    journal: {
      heads: async (_service, _audience, since) => ({
        heads: since === null ? [{ ref: ref as never, epoch: 0, sequence: 2, ...head() }] : [],
        next: 'end',
      }),
      read: async (_stream, after) => (after < 2 ? [{ sequence: 2 } as CloudEvent] : []),
      count: async () => 2,
    },
    dispatcher: {
      refill: async () => {
        position = 2;
      },
    } as unknown as Dispatcher,
    unread: async () => 0,
    positionOf: async () => ({ sequence: position }) as never,
    cursor: {
      read: async () => cursor,
      write: async (_topic, next) => {
        cursor = next;
      },
    },
    onGap: (stream, missing) => gaps.push(`${stream} ${missing}`),
  });
  return { detector, gaps, cursor: () => cursor };
}

it('an event that the log has confirmed and that never came is a gap, and is refilled', async () => {
  const { detector, gaps, cursor } = reader(() => ({}));
  expect(await detector.detect()).toBe(1);
  expect(gaps).toHaveLength(1);
  expect(cursor()).toBe('end');
});

it('an event that the log has not confirmed is none yet; the stream is compared again', async () => {
  let onItsWay = true;
  const { detector, gaps, cursor } = reader(() => ({ onItsWay }));
  expect(await detector.detect()).toBe(0);
  expect([gaps, cursor()]).toEqual([[], null]);
  onItsWay = false;
  expect(await detector.detect()).toBe(1);
  expect(gaps).toHaveLength(1);
});
