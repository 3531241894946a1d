import { CloudEvent, type ServiceName, streamOf, topicOf } from '@throughcare/contracts';
import type { Delivered, LogRecord } from '@throughcare/messaging';
import type { ServiceDeps } from '@throughcare/service-kit';
import type { Change, Document, Position, Store } from '@throughcare/store';
import { withDeliveries } from '../support/faults.ts';

/** What can be taken out of the services under test, to see that a run without it is found out. */
export const withouts = ['apply-once', 'outbox'] as const;
export type Without = (typeof withouts)[number];

/** To stand between a service and its ports. */
export const without =
  (part: Without) =>
  (service: ServiceName, deps: ServiceDeps): ServiceDeps => {
    if (part === 'outbox') return service === 'intake' ? withoutOutbox(deps) : deps;
    return service === 'intake' ? deps : withoutApplyOnce(deps);
  };

type Changing = (
  kind: string,
  id: string,
  writeId: string,
  f: (current: Document | undefined) => Change<unknown, unknown>,
) => Promise<unknown>;

/** A store that changes documents in another way; everything else is its own. */
const changing = (store: Store, change: Changing): Store =>
  new Proxy(store, {
    get(target, name) {
      if (name === 'change') return change;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

type Belief = { readonly source: string; readonly position: Position };

/** A subscriber that believes every delivery to be the next of its stream, and so applies it again. */
function withoutApplyOnce(deps: ServiceDeps): ServiceDeps {
  const beliefs = new Map<string, Belief>();
  const log = withDeliveries(deps.log, (deliver) => async (batch) => {
    const mine = beforeEach(batch);
    for (const [ref, belief] of mine) beliefs.set(ref, belief);
    try {
      await deliver(batch);
    } finally {
      for (const ref of mine.keys()) beliefs.delete(ref);
    }
  });
  const store = changing(deps.store, (kind, id, writeId, f) =>
    deps.store.change(kind, id, writeId, (current) => {
      const belief = kind === 'pathway' ? beliefs.get(id) : undefined;
      if (!belief || !current) return f(current);
      const positions = { ...current.positions, [belief.source]: belief.position };
      return f({ ...current, positions });
    }),
  );
  return { ...deps, log, store };
}

/** By person, the place before their first record in a batch. */
function beforeEach(batch: readonly Delivered[]): ReadonlyMap<string, Belief> {
  const before = new Map<string, Belief>();
  for (const { value } of batch) {
    const {
      partitionkey: ref,
      source,
      epoch,
      sequence,
    } = CloudEvent.parse(JSON.parse(value ?? ''));
    if (!before.has(ref))
      before.set(ref, {
        source: source.slice('/throughcare/'.length),
        position: { epoch, sequence: sequence - 1 },
      });
  }
  return before;
}

/** Milliseconds between two sends of a publisher that keeps what it has to say in memory. */
const sendEvery = 500;

/** A publisher that writes its state first and sends beside it, as so many do: what is in memory when it dies was never said. */
function withoutOutbox(deps: ServiceDeps): ServiceDeps {
  const unsent: LogRecord[] = [];
  const store = changing(deps.store, async (kind, id, writeId, f) => {
    let said: readonly CloudEvent[] = [];
    const changed = await deps.store.change(kind, id, writeId, (current) => {
      const change = f(current);
      said = [];
      if (!('write' in change)) return change;
      said = change.write.outbox;
      return { ...change, write: { ...change.write, outbox: [] } };
    });
    unsent.push(...said.map(recordOf));
    return changed;
  });
  let sending = false;
  const send = async () => {
    if (sending || unsent.length === 0) return;
    sending = true;
    const flight = unsent.splice(0);
    await deps.publish(flight).catch(() => unsent.unshift(...flight));
    sending = false;
  };
  setInterval(() => void send(), sendEvery).unref();
  return { ...deps, store };
}

function recordOf(event: CloudEvent): LogRecord {
  const { service, audience } = streamOf(event);
  return { topic: topicOf(service, audience), event };
}
