import type { CloudEvent } from '@throughcare/contracts';
import { openDataDir } from '@throughcare/embedded';
import { embeddedPair, type Pair } from '@throughcare/pair';
import {
  assertAppliedOnce,
  assertConserved,
  assertNoGap,
  type Effects,
  type History,
  historyOf,
} from '@throughcare/testing';
import { eventually } from '@throughcare/testing/house';
import type { Acknowledged } from './load.ts';

/** What the toy listener writes down of the toy teller's events. */
export const heard: Effects<{ readonly heard: readonly string[] }> = {
  left: (state) => state.heard,
  of: (event: CloudEvent) => (event.data as { referralId?: string }).referralId,
};

export const toyTopics = ['throughcare.intake.justice'] as const;

/** The toy house's promise in one call: nothing lost, nothing twice, in order. Returns the history for more. */
export async function assertPromise(pair: Pick<Pair, 'journal' | 'store'>): Promise<History> {
  const history = await historyOf(pair.journal, toyTopics);
  const subscriber = pair.store('court-diversion');
  assertNoGap(history);
  await assertConserved(history, subscriber);
  await assertAppliedOnce(history, subscriber, heard);
  return history;
}

/** The same on a directory that no process has open, and that every acknowledged command is in it once. */
export async function assertPromiseOnDisk(
  dir: string,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const data = openDataDir(dir, { readOnly: true });
  try {
    const history = await assertPromise(embeddedPair(data));
    const published = [...history.values()].flatMap(({ stream, events }) =>
      events.map((event) => `${stream.ref} ${heard.of(event)}`),
    );
    expect(published.toSorted()).toEqual(
      acknowledged.map(({ ref, id }) => `${ref} ${id}`).toSorted(),
    );
  } finally {
    await data.close();
  }
}

type Health = { readonly lag: number; readonly pendingEvents: number; readonly parked: number };

/** Waits until a house in another process has nothing left to publish, to read or to clear up. */
export async function untilAtRest(url: string): Promise<void> {
  const health = async (service: string): Promise<Health> =>
    (await (await fetch(`${url}/${service}/health/ready`)).json()) as Health;
  await eventually('the house is at rest', async () => {
    const told = await Promise.all(['intake', 'court-diversion'].map(health));
    return told.every(({ lag, pendingEvents, parked }) => lag + pendingEvents + parked === 0);
  });
}
