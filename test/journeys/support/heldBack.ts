import type { ServiceName } from '@throughcare/contracts';
import type { HouseOptions } from '@throughcare/runtime';
import { gate } from '@throughcare/testing/house';

/** Stands between a service and the log, so that a test can keep events from it for a while: they are under way. */
export class HeldBack {
  readonly #gates = new Map<ServiceName, { readonly passed: Promise<void>; open(): void }>();

  hold(service: ServiceName): void {
    this.#gates.set(service, gate());
  }

  letGo(): void {
    for (const held of this.#gates.values()) held.open();
    this.#gates.clear();
  }

  readonly around: NonNullable<HouseOptions['around']> = (service, deps) => ({
    ...deps,
    log: {
      append: (records) => deps.log.append(records),
      consume: (options) =>
        deps.log.consume({
          ...options,
          deliver: async (batch) => {
            if (options.group === service) await this.#gates.get(service)?.passed;
            await options.deliver(batch);
          },
        }),
      ends: (topics) => deps.log.ends(topics),
      close: () => deps.log.close(),
    },
  });
}
