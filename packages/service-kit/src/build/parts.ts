import type { Whatever } from '@throughcare/record';
import { Deliveries } from '../engine/deliveries.ts';
import { OutboxBound } from '../engine/outboxBound.ts';
import { runtimeOf } from '../engine/runtimeOf.ts';
import { SettledPositions } from '../engine/settledPositions.ts';
import type { ServiceDeps } from '../ports.ts';
import type { ServiceSpec } from '../serviceSpec.ts';
import { buildAfterCommit } from './afterCommit.ts';
import { buildCore } from './core.ts';
import { buildReaders } from './readers.ts';

const defaultOutboxLimit = 50_000;

export type Parts = ReturnType<typeof buildParts>;

/** Everything that a service is made of, not started yet. */
export function buildParts(given: ServiceSpec<Whatever>, ports: ServiceDeps) {
  const settled = new SettledPositions({
    ...ports,
    documents: given.documents,
    onError: (error) => ports.logger.error('positions', error),
  });
  // Whoever reads a document finds there what was settled without writing it.
  const deps: ServiceDeps = { ...ports, store: settled.store };
  const core = buildCore(given, deps, settled);
  // With settings by which days are told as the register has it.
  const { spec } = core;
  const afterCommit = buildAfterCommit(spec, deps, core);
  const readers = buildReaders(spec, deps, core);
  const deliveries = new Deliveries(core.recordDisclosure, deps.clock, (error, late) =>
    deps.logger.error('disclosures', error, { late }),
  );
  const runtime = runtimeOf(spec, deps, core.lists, core.tools, core.organisations, deliveries);
  return {
    deps,
    ...core,
    ...afterCommit,
    ...readers,
    deliveries,
    runtime,
    workers: spec.workers?.(runtime) ?? [],
    outbox: new OutboxBound(deps.store, deps.outboxLimit ?? defaultOutboxLimit, (error) =>
      deps.logger.error('totals', error),
    ),
  };
}
