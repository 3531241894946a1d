import type { ServiceName } from '@throughcare/contracts';
import { begin, type Marks } from './begin.ts';
import { arrivalOf, type Carriers } from './carriers.ts';
import { carry } from './carry.ts';
import { compareDocuments } from './compareDocuments.ts';
import { compareTopics } from './compareTopics.ts';
import { MoveError } from './moveError.ts';
import { patientArrival, patientLog, patiently } from './patience.ts';

export type Moved = {
  /** False: it had all arrived before, and nothing was done. */
  readonly now: boolean;
  /** What departed, by service. */
  readonly services: Readonly<
    Record<string, { readonly documents: number; readonly events: number }>
  >;
};

export type CarryOverOptions = Carriers & {
  readonly now: () => string;
  /** Called as what arrived is read back. */
  readonly compared: (service: ServiceName, count: number) => void;
  /** What else is to be the same before anything is served from there; gives what differs. */
  readonly verify: () => Promise<readonly string[]>;
};

/**
 * The move in its steps. Killed anywhere, the same again goes on from the last page, and ends in the same documents.
 * Throws MoveError where it may not be, or `not-the-same` where what arrived is not what departed.
 */
export async function carryOver(given: CarryOverOptions): Promise<Moved> {
  const options = {
    ...given,
    arrivals: new Map([...given.arrivals].map(([service, one]) => [service, patientArrival(one)])),
    log: patientLog(given.log),
  };
  const { services, source } = options;
  const marks = await begin(options, options.now);
  const before = [...marks.values()].some(({ done }) => done);
  if (!before) {
    for (const service of services) await arrivalOf(options, service).prepare();
    await Promise.all(
      services.map((service) => carry(options, service, marks.get(service) as never)),
    );
    await expectTheSame(options);
  }
  await finish(options);
  return {
    now: !before,
    services: Object.fromEntries(services.map((service) => [service, source.counts(service)])),
  };
}

async function expectTheSame(options: CarryOverOptions): Promise<void> {
  const { services, compared, verify } = options;
  const differ = await Promise.all(
    services.map((service) =>
      compareDocuments(options, service, (count) => compared(service, count)),
    ),
  );
  const faults = [
    ...differ.flat(),
    ...(await compareTopics(options)),
    ...(await patiently(verify)),
  ];
  if (faults.length > 0)
    throw new MoveError(
      'not-the-same',
      `What arrived is not what departed: ${faults.join('; ')}. Nothing is served from there.`,
    );
}

/** From here on the databases serve. Killed between two of them, the same again marks the others. */
async function finish(options: CarryOverOptions): Promise<void> {
  const marks: Marks = new Map();
  for (const service of options.services) {
    const mark = await arrivalOf(options, service).mark();
    if (mark !== undefined) marks.set(service, mark);
  }
  for (const [service, mark] of marks)
    if (!mark.done) await arrivalOf(options, service).setMark({ ...mark, done: true });
}
