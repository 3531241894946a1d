import { type Audience, type ServiceName, type Topic, topicOf } from '@throughcare/contracts';
import { Relay } from '@throughcare/messaging';
import type { QueryTools, Whatever } from '@throughcare/record';
import type { Document } from '@throughcare/store';
import { noTelemetry, outsideSpans } from '@throughcare/telemetry';
import { Claims } from './engine/claims.ts';
import { Echo } from './engine/echo.ts';
import { FollowUpRunner } from './engine/followUpRunner.ts';
import { observeService } from './engine/gauges.ts';
import { Hearing } from './engine/hearing.ts';
import { Intervals } from './engine/intervals.ts';
import { Lists } from './engine/lists.ts';
import { looks } from './engine/looks.ts';
import { Offsets } from './engine/offsets.ts';
import { OutboxBound } from './engine/outboxBound.ts';
import { Projector } from './engine/projector.ts';
import { Reach } from './engine/reach.ts';
import { Reading } from './engine/reading.ts';
import { goOnBehindJournal } from './engine/restored.ts';
import { Runner } from './engine/runner.ts';
import { runtimeOf } from './engine/runtimeOf.ts';
import { Ticker } from './engine/ticker.ts';
import { tracedApply, tracedPublish, tracedServices, tracedStore } from './engine/traced.ts';
import { healthOf } from './healthOf.ts';
import { serviceRouter } from './http/serviceRouter.ts';
import type { ServiceDeps } from './ports.ts';
import type { DueDocument, Service } from './service.ts';
import type { ServiceSpec } from './serviceSpec.ts';

/** Wall milliseconds between two comparisons of positions with the owners' heads. */
const lookForHolesEvery = 60_000;
/** Wall milliseconds between two looks for what another process of this service wrote and may have left undone. */
const lookAfterOthersEvery = 10_000;
/** Wall milliseconds between two looks for rows that another process of this service put into lists that somebody waits for. */
const lookAtListsEvery = 1_000;
const defaultOutboxLimit = 50_000;
const defaultDocumentOutboxLimit = 200;
const personKind = 'pathway';

/** Wires a service out of its list of behaviours and its ports. Plain functions, one place. */
export function buildService(spec: ServiceSpec<Whatever>, deps: ServiceDeps): Service {
  const { store, clock, secrets, logger, telemetry = noTelemetry } = deps;
  const pathway = spec.documents.find(({ kind }) => kind === personKind);
  const byKind = new Map(spec.documents.map((type) => [type.kind, type]));
  const onError = (what: string) => (error: unknown) => logger.error(what, error);
  const ask = tracedServices(telemetry, deps.services);
  let retries = 0;

  /** Wakes workers, whose work is not that of the span in which it happens to be woken. */
  const committed = (document: Document) =>
    outsideSpans(() => {
      relay.committed(document);
      ticker.committed(document);
      followUps.committed(document);
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
  const followUps = new FollowUpRunner({
    store,
    clock,
    runner,
    telemetry,
    followUps: spec.followUps,
    tools,
    ...(deps.stepped && { atOnce: 1 }),
    onError: (error, followUp) => logger.error('follow-up', error, { followUp }),
  });
  const offsets = new Offsets(store, clock, spec.name);
  const reading = new Reading({
    ...deps,
    group: spec.name,
    topics: spec.reads,
    kind: personKind,
    offsets,
    apply: tracedApply(telemetry, hearing.apply),
    rehearse: hearing.rehearse,
  });
  const { aside, dispatcher } = reading;
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
  const { ownJournal } = deps;
  // A replay begins with nothing, and no backup is put under it.
  const echo =
    ownJournal && deps.stepped !== true
      ? new Echo({
          ...deps,
          service: spec.name,
          journal: ownJournal,
          onLacking: (events) => logger.error('journal lacked events', null, { events }),
          onError: onError('journal'),
        })
      : undefined;
  const runtime = runtimeOf(spec, deps, lists, tools);
  const workers = spec.workers?.(runtime) ?? [];

  const intervals = new Intervals(onError);
  let looking: Promise<number> | undefined;
  let started = false;
  let unobserve = () => {};

  const look = looks(runner, clock);
  const reads = (service: ServiceName, audience: Audience) =>
    spec.reads.includes(topicOf(service, audience) as Topic);
  const outbox = new OutboxBound(store, deps.outboxLimit ?? defaultOutboxLimit, onError('totals'));
  /** Nets under what each process does for its own commits: several may serve one store, and any of them may be gone. */
  const lookAfterOthers = async () => {
    await ticker.look();
    await followUps.look();
    await dispatcher.sweep();
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
    if (!relay.idle() || !(await ticker.idle()) || !(await followUps.idle())) return false;
    if ((await reading.lag()) > 0) return false;
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
      await echo?.start();
      await goOnBehind();
      relay.start();
      await ticker.start();
      await followUps.start();
      await reading.start();
      for (const projector of projectors) await projector.start();
      for (const worker of workers) worker.start();
      // A replay is alone, has its own time, and reports at its end what is missing.
      if (deps.stepped !== true) {
        intervals.every(lookForHolesEvery, 'holes', () => service.lookForHoles());
        intervals.every(lookAfterOthersEvery, 'look', lookAfterOthers);
        intervals.every(lookAtListsEvery, 'lists', () => lists.look());
        if (echo) intervals.every(lookAfterOthersEvery, 'journal', () => echo.goOn());
      }
      unobserve = observeService(telemetry, {
        health: () => service.health(),
        retries: () => retries + reading.counts.retries,
        now: () => clock.now(),
      });
      started = true;
    },
    async stop() {
      started = false;
      unobserve();
      intervals.stop();
      await looking?.catch(onError('holes'));
      await echo?.stop();
      await reading.stop();
      await ticker.stop();
      await followUps.stop();
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
    health: () =>
      healthOf({
        started,
        store,
        reading,
        logRefuses: relay.failingSince !== null,
        projectionStandsStill: projectors.some((projector) => projector.standsStill),
        skew: runner.skew.milliseconds,
        troubles: deps.troubles?.() ?? [],
      }),
    firstDue: () => ticker.first(),
    tick,
    nextOwing: () => store.nextOwing(),
    lookForHoles() {
      looking ??= reading
        .lookForHoles()
        .finally(goOnBehind)
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
  };
  return service;
}
