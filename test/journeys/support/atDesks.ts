import { desksOf } from './desk.ts';
import type { Journey, JourneyOptions } from './journey.ts';
import { telling } from './telling.ts';

export type Desks = Awaited<ReturnType<typeof desksOf>>;

/** A journey at whose desks nothing may go wrong unseen. */
export const atDesks = (
  story: (journey: Journey, desks: Desks) => Promise<void>,
  options: JourneyOptions = {},
): (() => Promise<void>) =>
  telling(async (journey) => {
    const desks = await desksOf(journey);
    try {
      await story(journey, desks);
    } finally {
      await desks.close();
    }
    expect(desks.failures).toEqual([]);
  }, options);
