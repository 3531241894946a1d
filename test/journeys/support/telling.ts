import { Journey, type JourneyOptions } from './journey.ts';

/**
 * A test that tells one journey: a house of its own, opened before and closed after. In the end every event has reached
 * its subscribers, and what the services wrote as errors fails the test, whatever else was found.
 */
export function telling(
  story: (journey: Journey) => Promise<void>,
  options: JourneyOptions = {},
): () => Promise<void> {
  return async () => {
    const journey = await Journey.begin(options);
    const failures = () => journey.log.lines.filter(({ level }) => level === 'error');
    try {
      await story(journey);
      await journey.assertDelivered();
    } catch (failure) {
      if (failures().length === 0) throw failure;
      throw new Error(`${String(failure)}\n${journey.log.text()}`, { cause: failure });
    } finally {
      await journey.end();
    }
    expect(failures()).toEqual([]);
  };
}
