import {
  type Audience,
  type Instant,
  type ServiceName,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import { Aside, type Consumption, Dispatcher, HoleFinder, Relay } from '@throughcare/messaging';
import type { Document } from '@throughcare/store';
import { noTelemetry, outsideSpans } from '@throughcare/telemetry';
import type { Router } from 'express';
import type { QueryTools } from './define/query.ts';
import type { ServiceSpec } from './define/service.ts';
import type { Whatever } from './define/whatever.ts';
import { Claims } from './engine/claims.ts';
import { ErrandRunner } from './engine/errandRunner.ts';
import { observeService } from './engine/gauges.ts';
import { Hearing } from './engine/hearing.ts';
import { Lists } from './engine/lists.ts';
import { looks } from './engine/looks.ts';
import { Offsets } from './engine/offsets.ts';
import { OutboxBound } from './engine/outboxBound.ts';
import { Projector } from './engine/projector.ts';
import { Reach } from './engine/reach.ts';
import { goOnBehindJournal } from './engine/restored.ts';
import { Runner } from './engine/runner.ts';
import { runtimeOf } from './engine/runtimeOf.ts';
import { Ticker } from './engine/ticker.ts';
import { tracedApply, tracedPublish, tracedServices, tracedStore } from './engine/traced.ts';
import { orNull, type ServiceHealth, unreadiness } from './health.ts';
import { serviceRouter } from './http/serviceRouter.ts';
import type { ServiceDeps } from './ports.ts';

/** Wall milliseconds between two comparisons of positions with the owners' heads. */
const lookForHolesEvery = 60_000;
/** Wall milliseconds between two looks for what another process of this service wrote and may have left undone. */
const lookAfterOthersEvery = 10_000;
const defaultOutboxLimit = 50_000;
const defaultDocumentOutboxLimit = 200;
const personKind = 'pathway';

export type DueDocument = { readonly kind: string; readonly id: string; readonly dueAt: Instant };

/** A running service: its routes, its workers, and whether it has come to rest. */
export type Service = {
  readonly name: ServiceName;
  readonly router: Router;
  start(): Promise<void>;
  /** Ends workers in an order that loses nothing: readers first, then what writes, then what publishes. */
  stop(): Promise<void>;
  /** True when nothing is in flight, owed, due or unread at this moment. */
  atRest(): Promise<boolean>;
  /** Grows with every change; equal readings mean that nothing happened in between. */
  changes(): number;
  health(): Promise<ServiceHealth>;
  /** Where time goes step by step: the document that is due first. */
  firstDue(): Promise<DueDocument | undefined>;
  /** Lets the clock speak to one document. False: it is due again at the same moment, which is a fault. */
  tick(due: DueDocument): Promise<boolean>;
  /** When the next follow-up may run, if any waits. */
  nextOwing(): Promise<Instant | null>;
  /** Compares positions with the owners' heads now; returns how many events were refilled. */
  lookForHoles(): Promise<number>;
};

/** Wires a service out of its list of behaviours and its ports. Plain functions, one place. */
export function buildService(spec: ServiceSpec<Whatever>, deps: ServiceDeps): Service {
  const { store, clock, secrets, logger, telemetry = noTelemetry } = deps;
  const pathway = spec.documents.find(({ kind }) => kind === personKind);
  const byKind = new Map(spec.documents.map((type) => [type.kind, type]));
  const onError = (what: string) => (error: unknown) => logger.error(what, error);
  const ask = tracedServices(telemetry, deps.services);
  let holesFound = 0;
  let retries = 0;

  /** Wakes workers, whose work is not that of the span in which it happens to be woken. */
  const committed = (document: Document) =>
    outsideSpans(() => {
      relay.committed(document);
      ticker.committed(document);
      errands.committed(document);
      reach.committed(document);
    });
  const runner = new Runner({
    service: spec.name,
    settings: spec.settings,
    store: tracedStore(telemetry, store),
    clock,
    secrets,
    committed,
  });
  const hearing = new Hearing({
    service: spec.name,
    runner,
    pathway,
    reactions: spec.reactions,
    onFailed: (error, type) => logger.error('reaction', error, { type }),
  });
  const claims = new Claims(store, runner, secrets);
  const reach = new Reach(store, personKind);
  const relay = new Relay({
    store,
    publish: tracedPublish(telemetry, deps.publish),
    onError: (error) => {
      retries++;
      logger.error('relay', error);
    },
  });
  const ticker = new Ticker({
    store,
    clock,
    onError: onError('tick'),
    stepped: deps.stepped ?? false,
    tick: (kind, id, dueAt) => tick({ kind, id, dueAt }),
  });
  const tick = async ({ kind, id, dueAt }: DueDocument) => {
    const type = byKind.get(kind);
    if (!type) return false;
    const attributes = { 'throughcare.document.kind': kind };
    return telemetry.span(`tick ${kind}`, { parent: null, attributes }, () =>
      runner.tick(type, id, dueAt),
    );
  };
  const lists = new Lists(store);
  const tools = (): QueryTools<Whatever> => ({
    now: clock.now(),
    settings: spec.settings,
    hash: secrets.hash,
    read: async (type, id) => (await store.read<Whatever>(type.kind, id))?.state,
    rev: async (type, id, entity) => (await store.read(type.kind, id))?.revs[entity],
    list: (type, index, key, page) => store.list({ kind: type.kind, index, key, ...page }),
    listed: (type, list, after, limit) => lists.trail(type.kind, list).after(after, limit),
    get: (service, path, answer) => ask.get(service, path, answer),
    claimed: (scope, value) => claims.holder({ scope, value }),
  });
  const errands = new ErrandRunner({
    store,
    clock,
    runner,
    telemetry,
    errands: spec.errands,
    tools,
    ...(deps.stepped && { atOnce: 1 }),
    onError: (error, errand) => logger.error('errand', error, { errand }),
  });
  const aside = new Aside({
    store,
    seal: secrets.seal,
    open: secrets.open,
    now: () => clock.now(),
  });
  const dispatcher = new Dispatcher({
    apply: tracedApply(telemetry, hearing.apply),
    rehearse: hearing.rehearse,
    aside,
    onAside: (reason, type) => logger.error('set aside', null, { reason, type }),
  });
  const offsets = new Offsets(store, clock, spec.name);
  const holes = new HoleFinder({
    journal: deps.journal,
    topics: spec.reads,
    dispatcher,
    unread: async () => (await consumption?.lag()) ?? 0,
    positionOf: async (ref, source) => (await store.read(personKind, ref))?.positions[source],
    cursor: {
      read: async (topic) => (await offsets.read(`heads/${topic}`)) ?? null,
      write: (topic, cursor) => offsets.write(`heads/${topic}`, cursor),
    },
    onHole: (_stream, missing) => {
      holesFound++;
      logger.error('hole', null, { missing });
    },
  });
  const projectors = spec.projections.map(
    (projection) =>
      new Projector({
        group: `${spec.name}.${projection.name}`,
        projection,
        log: deps.log,
        store,
        lists,
        clock,
        tools,
        onError: onError('projection'),
      }),
  );
  const runtime = runtimeOf(spec, deps, lists, tools);
  const workers = spec.workers?.(runtime) ?? [];

  let consumption: Consumption | undefined;
  const timers: NodeJS.Timeout[] = [];
  let looking: Promise<number> | undefined;
  let standsStill = false;
  let started = false;
  let unobserve = () => {};

  const look = looks(runner, clock);
  const reads = (service: ServiceName, audience: Audience) =>
    spec.reads.includes(topicOf(service, audience) as Topic);
  const outbox = new OutboxBound(store, deps.outboxLimit ?? defaultOutboxLimit, onError('totals'));
  /** Nets under what each process does for its own commits: several may serve one store, and any of them may be gone. */
  const lookAfterOthers = async () => {
    await ticker.look();
    await errands.look();
    await dispatcher.sweep();
  };
  const every = (milliseconds: number, work: () => Promise<unknown>, what: string) => {
    let working = false;
    const timer = setInterval(() => {
      if (working) return;
      working = true;
      void work()
        .catch(onError(what))
        .finally(() => {
          working = false;
        });
    }, milliseconds);
    timer.unref();
    timers.push(timer);
  };
  const pendingSince = async (): Promise<Instant | null> => {
    const [first] = await store.pending(1);
    const document = first && (await store.read(first.kind, first.id));
    return document?.outbox[0]?.time ?? null;
  };
  /** Sees to it that a restored document's streams never give a sequence twice. */
  const goOnBehind = async () => {
    if (!pathway) return;
    const raised = await goOnBehindJournal({
      service: spec.name,
      pathway,
      journal: deps.journal,
      runner,
      cursor: offsets,
    });
    if (raised > 0) logger.error('restored', null, { documents: raised });
  };

  const rests = async (): Promise<boolean> => {
    if (!relay.idle() || !(await ticker.idle()) || !(await errands.idle())) return false;
    if (consumption && (await consumption.lag()) > 0) return false;
    for (const worker of [...projectors, ...workers]) if (!(await worker.idle())) return false;
    return (await store.totals()).pendingEvents === 0;
  };

  const service: Service = {
    name: spec.name,
    router: serviceRouter(spec, {
      verify: deps.verify,
      logger,
      telemetry,
      command: {
        service: spec.name,
        runner,
        claims,
        secrets,
        now: () => clock.now(),
        pendingFull: () => outbox.full(),
        documentOutboxLimit: deps.documentOutboxLimit ?? defaultDocumentOutboxLimit,
        onError: (error, command) => logger.error('command', error, { command }),
      },
      query: {
        tools,
        look,
        reach: (position) => reach.until(position, reads),
        onError: (error, query) => logger.error('query', error, { query }),
      },
      runtime,
      parked: { aside, dispatcher, audit: look },
      journal: { service: spec.name, journal: deps.journal, onError: onError('journal') },
      health: () => service.health(),
    }),
    async start() {
      await goOnBehind();
      relay.start();
      await ticker.start();
      await errands.start();
      consumption = await deps.log.consume({
        group: spec.name,
        topics: spec.reads,
        after: (partition) => offsets.read(partition),
        deliver: async (batch) => {
          try {
            await dispatcher.deliver(batch);
            standsStill = false;
          } catch (error) {
            // Not now: the log brings the batch again, and somebody should know.
            standsStill = true;
            retries++;
            logger.error('deliver', error);
            throw error;
          }
          for (const { partition, offset } of batch) offsets.settled(partition, offset);
        },
      });
      for (const projector of projectors) await projector.start();
      for (const worker of workers) worker.start();
      // A replay is alone, has its own time, and reports at its end what is missing.
      if (deps.stepped !== true) {
        every(lookForHolesEvery, () => service.lookForHoles(), 'holes');
        every(lookAfterOthersEvery, lookAfterOthers, 'look');
      }
      unobserve = observeService(telemetry, {
        health: () => service.health(),
        retries: () => retries,
        now: () => clock.now(),
      });
      started = true;
    },
    async stop() {
      started = false;
      unobserve();
      for (const timer of timers.splice(0)) clearInterval(timer);
      await looking?.catch(onError('holes'));
      await consumption?.stop();
      await ticker.stop();
      await errands.stop();
      await relay.stop();
      for (const worker of [...projectors, ...workers]) await worker.stop();
      await offsets.stop();
    },
    async atRest() {
      try {
        return await rests();
      } catch {
        // Whoever cannot be asked is not at rest.
        return false;
      }
    },
    changes: () => runner.changes,
    async health() {
      const [totals, since, parked, parkedSince, lag] = await Promise.all([
        orNull(() => store.totals()),
        orNull(pendingSince),
        orNull(() => aside.count()),
        orNull(() => aside.oldest()),
        orNull(async () => (await consumption?.lag()) ?? 0),
      ]);
      const reasons = [
        ...unreadiness({
          started,
          flooded: dispatcher.flooded,
          storeAnswers: totals !== null && parked !== null,
          logRefuses: relay.failingSince !== null,
          readingStandsStill: standsStill || projectors.some((projector) => projector.standsStill),
          skew: runner.skew.milliseconds,
        }),
        ...(deps.troubles?.() ?? []),
      ];
      return {
        ready: reasons.length === 0,
        reasons,
        documents: totals?.documents ?? null,
        pendingEvents: totals?.pendingEvents ?? null,
        pendingSince: since,
        followUps: totals?.followUps ?? null,
        parked,
        parkedSince,
        lag,
        applied: dispatcher.counts.applied,
        ignored: dispatcher.counts.ignored,
        duplicates: dispatcher.counts.duplicate,
        holes: holesFound,
      };
    },
    firstDue: () => ticker.first(),
    tick,
    nextOwing: () => store.nextOwing(),
    lookForHoles() {
      looking ??= holes
        .look()
        .finally(goOnBehind)
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
  };
  return service;
}
