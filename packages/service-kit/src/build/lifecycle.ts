import { noTelemetry } from '@throughcare/telemetry';
import { observeService } from '../engine/gauges.ts';
import type { ServiceHealth } from '../health.ts';
import type { Maintenance } from './maintenance.ts';
import type { Parts } from './parts.ts';

/** Starts and stops the parts of a service, in the order that delivery needs. */
export class Lifecycle {
  readonly #parts: Parts;
  readonly #maintenance: Maintenance;
  #unobserve = (): void => undefined;
  started = false;

  constructor(parts: Parts, maintenance: Maintenance) {
    this.#parts = parts;
    this.#maintenance = maintenance;
  }

  /** First what repairs a restored store, since nothing may be published before; then what publishes; last what reads. */
  async start(health: () => Promise<ServiceHealth>): Promise<void> {
    const { ownTopicRecovery, relay, ticker, followUps, subscription } = this.#parts;
    const { register, projectors, workers, deps, failedSends } = this.#parts;
    await ownTopicRecovery?.start();
    await this.#maintenance.recoverFromRestore();
    await register.load();
    relay.start();
    await ticker.start();
    await followUps.start();
    await subscription.start();
    for (const projector of projectors) await projector.start();
    for (const worker of workers) worker.start();
    this.#maintenance.start();
    this.#unobserve = observeService(deps.telemetry ?? noTelemetry, {
      health,
      retries: () => failedSends() + subscription.counts.retries,
      now: () => deps.clock.now(),
    });
    this.started = true;
  }

  /** First what reads, then what writes, then what publishes, so that whatever was begun is finished. */
  async stop(): Promise<void> {
    const { ownTopicRecovery, relay, ticker, followUps, subscription } = this.#parts;
    const { projectors, workers, offsets, deliveries } = this.#parts;
    this.started = false;
    this.#unobserve();
    await this.#maintenance.stop();
    await ownTopicRecovery?.stop();
    await subscription.stop();
    await ticker.stop();
    await followUps.stop();
    await relay.stop();
    for (const worker of [...projectors, ...workers]) await worker.stop();
    await deliveries.writeLate();
    await offsets.stop();
  }
}
