import type { Whatever } from '@throughcare/record';
import { OutboxBound } from '../engine/outboxBound.ts';
import { runtimeOf } from '../engine/runtimeOf.ts';
import type { ServiceDeps } from '../ports.ts';
import type { ServiceSpec } from '../serviceSpec.ts';
import { buildAfterCommit } from './afterCommit.ts';
import { buildCore } from './core.ts';
import { buildReaders } from './readers.ts';

const defaultOutboxLimit = 50_000;

export type Parts = ReturnType<typeof buildParts>;

/** Everything that a service is made of, not started yet. */
export function buildParts(spec: ServiceSpec<Whatever>, deps: ServiceDeps) {
  const core = buildCore(spec, deps);
  const afterCommit = buildAfterCommit(spec, deps, core);
  const readers = buildReaders(spec, deps, core);
  const runtime = runtimeOf(spec, deps, core.lists, core.tools);
  return {
    spec,
    deps,
    ...core,
    ...afterCommit,
    ...readers,
    runtime,
    workers: spec.workers?.(runtime) ?? [],
    outbox: new OutboxBound(deps.store, deps.outboxLimit ?? defaultOutboxLimit, (error) =>
      deps.logger.error('totals', error),
    ),
  };
}
