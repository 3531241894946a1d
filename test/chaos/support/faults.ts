import type { ServiceName } from '@throughcare/contracts';
import type { Delivered, EventLog } from '@throughcare/messaging';
import type { ServiceDeps } from '@throughcare/service-kit';
import { type Store, StoreError } from '@throughcare/store';

export type Around = (service: ServiceName, deps: ServiceDeps) => ServiceDeps;

/** Applies a change to the ports of one service only. */
export const aroundOnly =
  (name: ServiceName, change: (deps: ServiceDeps) => ServiceDeps): Around =>
  (service, deps) =>
    service === name ? change(deps) : deps;

type Deliver = (batch: readonly Delivered[]) => Promise<void>;

/** A log whose deliveries pass through `through`. */
export const withDeliveries = (
  log: EventLog,
  through: (deliver: Deliver, group: string) => Deliver,
): EventLog => ({
  append: (records) => log.append(records),
  consume: (options) =>
    log.consume({ ...options, deliver: through(options.deliver, options.group) }),
  ends: (topics) => log.ends(topics),
  close: () => log.close(),
});

export type StoreFault = 'none' | 'refused' | 'answer lost';

/** A store that sometimes refuses, and sometimes writes and then loses its answer, as `next` says. */
export function withFaults(store: Store, next: (kind: string) => StoreFault): Store {
  const faulty = Object.create(store) as Store;
  faulty.change = async (kind, id, writeId, f) => {
    const fault = next(kind);
    if (fault === 'refused') throw new StoreError('unavailable', 'a fault that was caused');
    const changed = await store.change(kind, id, writeId, f as never);
    if (fault === 'answer lost') throw new StoreError('unknown-outcome', 'a fault that was caused');
    return changed as never;
  };
  for (const name of [
    'read',
    'list',
    'count',
    'scan',
    'due',
    'nextDue',
    'pending',
    'owing',
    'nextOwing',
    'totals',
    'close',
  ] as const)
    faulty[name] = store[name].bind(store) as never;
  return faulty;
}
