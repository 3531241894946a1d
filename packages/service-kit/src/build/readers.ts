import { kindOf, type Whatever } from '@throughcare/record';
import { noTelemetry } from '@throughcare/telemetry';
import { EventApplier } from '../engine/eventApplier.ts';
import { Offsets } from '../engine/offsets.ts';
import { OwnTopicRecovery } from '../engine/ownTopicRecovery.ts';
import { Projector } from '../engine/projector.ts';
import { Subscription } from '../engine/subscription.ts';
import { tracedApply } from '../engine/traced.ts';
import type { ServiceDeps } from '../ports.ts';
import type { ServiceSpec } from '../serviceSpec.ts';
import type { Core } from './core.ts';

/** What reads the log: other services' topics, this service's own for projections, and those again after a restore. */
export function buildReaders(
  spec: ServiceSpec<Whatever>,
  deps: ServiceDeps,
  { runner, typeOf, lists, tools, settled }: Core,
) {
  const { store, clock, log, logger, telemetry = noTelemetry } = deps;
  const eventApplier = new EventApplier({
    service: spec.name,
    runner,
    typeOf,
    reactions: spec.reactions,
    settled,
    onFailed: (error, type) => logger.error('reaction', error, { type }),
  });
  const offsets = new Offsets(store, clock, spec.name, () => settled.flush());
  const subscription = new Subscription({
    ...deps,
    group: spec.name,
    topics: spec.reads,
    kindOf,
    offsets,
    apply: tracedApply(telemetry, eventApplier.apply),
    dryRun: eventApplier.dryRun,
    kept: () => settled.flush(),
  });
  const projectors = spec.projections.map(
    (projection) =>
      new Projector({
        group: `${spec.name}.${projection.name}`,
        projection,
        log,
        store,
        lists,
        clock,
        tools,
        onError: (error) => logger.error('projection', error),
      }),
  );
  return { offsets, subscription, projectors, ownTopicRecovery: ownTopicRecoveryOf(spec, deps) };
}

/** Undefined where the log is the journal, and in a replay, which begins with nothing and is never restored. */
function ownTopicRecoveryOf(
  spec: ServiceSpec<Whatever>,
  deps: ServiceDeps,
): OwnTopicRecovery | undefined {
  const { ownJournal: journal, logger } = deps;
  if (!journal || deps.stepped === true) return undefined;
  return new OwnTopicRecovery({
    ...deps,
    service: spec.name,
    journal,
    onRecovered: (events) => logger.error('recovered from own topics', null, { events }),
    onError: (error) => logger.error('journal', error),
  });
}
