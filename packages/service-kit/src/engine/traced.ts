import { streamOf } from '@throughcare/contracts';
import type { Apply, LogRecord } from '@throughcare/messaging';
import type { Change, Changed, Document, Store } from '@throughcare/store';
import {
  type Attributes,
  codeOf,
  inSpan,
  type OpenSpan,
  type Telemetry,
  traceparent,
} from '@throughcare/telemetry';
import type { ServiceClient } from '../ports.ts';

/** Each function here gives a port with a span around each use, or the port itself where nothing is recorded. */

/** A span for each write that is made within a span. Writes of workers for themselves (offsets, outboxes) are not. */
export function tracedStore(telemetry: Telemetry, store: Store): Pick<Store, 'change'> {
  if (!telemetry.recording) return store;
  return {
    change<S, R>(
      kind: string,
      id: string,
      writeId: string,
      f: (current: Document<S> | undefined) => Change<S, R>,
    ): Promise<Changed<S, R>> {
      if (traceparent() === undefined) return store.change(kind, id, writeId, f);
      return telemetry.span(
        `store change ${kind}`,
        { attributes: { 'throughcare.document.kind': kind } },
        async (span) => {
          let effect = 'kept';
          const changed = await store.change<S, R>(kind, id, writeId, (current) => {
            // A store that commits in groups may call this while it serves somebody else's change.
            const change = inSpan(span, () => f(current));
            effect = 'write' in change ? 'written' : 'remove' in change ? 'removed' : 'kept';
            return change;
          });
          span.set({ 'throughcare.effect': changed.repeated ? 'repeated' : effect });
          return changed;
        },
      );
    },
  };
}

type Publish = (records: readonly LogRecord[]) => Promise<void>;

/** A span for each event while it is being sent, in the trace of the write that published it. */
export function tracedPublish(telemetry: Telemetry, publish: Publish): Publish {
  if (!telemetry.recording) return publish;
  return async (records) => {
    const spans = records.map(({ topic, event }) =>
      telemetry.begin(`send ${event.type}`, {
        kind: 'producer',
        parent: event.traceparent ?? null,
        attributes: messaging('send', topic, event.type),
      }),
    );
    await ending(spans, () => publish(records));
  };
}

/**
 * A span for each event that is applied, in the trace of the write that published it. What applying it publishes and owes
 * belongs to the same trace. Events that are applied in one write share its store span, which is under the first of them.
 */
export function tracedApply(telemetry: Telemetry, apply: Apply): Apply {
  if (!telemetry.recording) return apply;
  return async (ref, events) => {
    const spans = events.map((event) => {
      const { service, audience } = streamOf(event);
      return telemetry.begin(`process ${event.type}`, {
        kind: 'consumer',
        parent: event.traceparent ?? null,
        attributes: messaging('process', `throughcare.${service}.${audience}`, event.type),
      });
    });
    const [first] = spans;
    if (!first) return apply(ref, events);
    const within = events.map((event, n) => {
      const parent = spans[n]?.traceparent;
      return parent === undefined ? event : { ...event, traceparent: parent };
    });
    return ending(spans, async () => {
      const outcomes = await inSpan(first, () => apply(ref, within));
      for (const [n, outcome] of outcomes.entries()) {
        spans[n]?.set({ 'throughcare.outcome': outcome });
        if (outcome === 'failed') spans[n]?.failed(outcome);
      }
      return outcomes;
    });
  };
}

export function tracedServices(telemetry: Telemetry, services: ServiceClient): ServiceClient {
  if (!telemetry.recording) return services;
  return {
    get: (service, path, answer) =>
      telemetry.span(
        `GET ${service}`,
        { kind: 'client', attributes: { 'http.request.method': 'GET', 'peer.service': service } },
        () => services.get(service, path, answer),
      ),
  };
}

const messaging = (operation: 'send' | 'process', topic: string, type: string): Attributes => ({
  'messaging.operation.type': operation,
  'messaging.operation.name': operation,
  'messaging.destination.name': topic,
  'throughcare.event.type': type,
});

/** Ends all spans when the work has ended. Where the work failed, each of them has failed. */
async function ending<T>(spans: readonly OpenSpan[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    for (const span of spans) span.failed(codeOf(error));
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}
