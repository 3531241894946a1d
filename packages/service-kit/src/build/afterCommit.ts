import { Relay } from '@throughcare/messaging';
import { kindOf, noNotices, type Whatever } from '@throughcare/record';
import { noTelemetry } from '@throughcare/telemetry';
import { FollowUpRunner } from '../engine/followUpRunner.ts';
import { insertRows } from '../engine/insertRows.ts';
import { ReadYourWrites } from '../engine/readYourWrites.ts';
import { Ticker } from '../engine/ticker.ts';
import { tracedPublish } from '../engine/traced.ts';
import type { ServiceDeps } from '../ports.ts';
import type { DueDocument } from '../service.ts';
import type { ServiceSpec } from '../serviceSpec.ts';
import type { Core } from './core.ts';

/** What a commit leaves to be done: events to send, ticks to come, follow-ups to run, callers that wait for it. */
export function buildAfterCommit(spec: ServiceSpec<Whatever>, deps: ServiceDeps, core: Core) {
  const { store, clock, logger, telemetry = noTelemetry, notices = noNotices } = deps;
  const { runner, tools } = core;
  const types = new Map(spec.documents.map((type) => [type.kind, type]));
  let failedSends = 0;

  const relay = new Relay({
    store,
    publish: tracedPublish(telemetry, deps.publish),
    onError: (error) => {
      failedSends++;
      logger.error('relay', error);
    },
  });
  const tick = async ({ kind, id, dueAt }: DueDocument): Promise<boolean> => {
    const type = types.get(kind);
    if (!type) return false;
    const attributes = { 'throughcare.document.kind': kind };
    return telemetry.span(`tick ${kind}`, { parent: null, attributes }, () =>
      runner.tick(type, id, dueAt),
    );
  };
  const ticker = new Ticker({
    store,
    clock,
    onError: (error) => logger.error('tick', error),
    stepped: deps.stepped ?? false,
    tick: (kind, id, dueAt) => tick({ kind, id, dueAt }),
  });
  const followUps = new FollowUpRunner({
    store,
    clock,
    runner,
    telemetry,
    followUps: spec.followUps,
    tools: () => ({
      ...tools(),
      notices,
      organisationsIn: (area, kinds) => core.register.working(area, kinds),
    }),
    addRow: async (kind, row) => {
      for (const list of await insertRows(kind, [row], clock.now(), { store, lists: core.lists }))
        core.lists.grown(kind, list);
    },
    ...(deps.stepped && { atOnce: 1 }),
    onError: (error, followUp) => logger.error('follow-up', error, { followUp }),
  });
  const readYourWrites = new ReadYourWrites(store, kindOf);
  core.onCommit(relay, ticker, followUps, readYourWrites);
  return { relay, ticker, tick, followUps, readYourWrites, failedSends: () => failedSends };
}
