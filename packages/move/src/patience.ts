import type { Arrival } from '@throughcare/mongo';
import { retryWhileLater } from '@throughcare/waiting';
import type { TargetLog } from './carriers.ts';

/** Wall ms for which an engine that does not answer is tried again, and between two tries. */
const patience = 60_000;
const pauses = { first: 100, longest: 5_000 };

/** Does again what an engine did not take or answer: of a move, every step may be done twice. */
export const patiently = <T>(work: () => Promise<T>): Promise<T> =>
  retryWhileLater(work, { pauses, patience });

export const patientArrival = (arrival: Arrival): Arrival => ({
  name: arrival.name,
  mark: () => patiently(() => arrival.mark()),
  setMark: (mark) => patiently(() => arrival.setMark(mark)),
  count: () => patiently(() => arrival.count()),
  prepare: () => patiently(() => arrival.prepare()),
  insert: (documents) => patiently(() => arrival.insert(documents)),
  read: (names) => patiently(() => arrival.read(names)),
  store: () => patiently(() => arrival.store()),
  close: () => arrival.close(),
});

/** The same page again, so that a stream stays in order: (5, 6, 5), never (6, 5). */
export const patientLog = (log: TargetLog): TargetLog => ({
  ...log,
  append: (records) => patiently(() => log.append(records)),
  createTopics: (topics) => patiently(() => log.createTopics(topics)),
});
