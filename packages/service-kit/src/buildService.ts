import type { Whatever } from '@throughcare/record';
import { atRest } from './build/atRest.ts';
import { Lifecycle } from './build/lifecycle.ts';
import { Maintenance } from './build/maintenance.ts';
import { buildParts } from './build/parts.ts';
import { routerOf } from './build/routerOf.ts';
import { type NoticeHealth, orNull, type ServiceHealth } from './health.ts';
import { healthOf } from './healthOf.ts';
import type { ServiceDeps } from './ports.ts';
import type { Service } from './service.ts';
import type { ServiceSpec } from './serviceSpec.ts';

/**
 * Wires a service out of its list of behaviours and its ports. What it is made of: `build/parts.ts`. What starts and stops
 * when: `build/lifecycle.ts`. What it does from time to time: `build/maintenance.ts`.
 */
export function buildService(spec: ServiceSpec<Whatever>, deps: ServiceDeps): Service {
  const parts = buildParts(spec, deps);
  const maintenance = new Maintenance(parts);
  const lifecycle = new Lifecycle(parts, maintenance);
  const { relay, runner, ticker, tick, subscription, projectors } = parts;

  const noticesNow = async (): Promise<NoticeHealth> => ({
    mails: deps.notices?.mails ?? false,
    standing: await orNull(async () => (await spec.notices?.(parts.runtime.tools())) ?? null),
  });
  const health = (): Promise<ServiceHealth> =>
    healthOf({
      started: lifecycle.started,
      store: deps.store,
      subscription,
      logRefuses: relay.failingSince !== null,
      projectionStandsStill: projectors.some((projector) => projector.standsStill),
      skew: runner.skew.milliseconds,
      troubles: deps.troubles?.() ?? [],
      notices: spec.notices && noticesNow,
    });

  return {
    name: spec.name,
    router: routerOf(parts, health),
    start: () => lifecycle.start(health),
    stop: () => lifecycle.stop(),
    atRest: () => atRest(parts),
    changes: () => projectors.reduce((sum, { taken }) => sum + taken, runner.changes),
    health,
    firstDue: () => ticker.first(),
    tick,
    nextOwing: () => deps.store.nextOwing(),
    detectGaps: () => maintenance.detectGaps(),
  };
}
