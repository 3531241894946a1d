import { CloudEvent, type ServiceName } from '@throughcare/contracts';
import type { Delivered } from '@throughcare/messaging';
import type { HouseOptions } from '@throughcare/runtime';

/** Writes down all that the log delivers to one service, as it came. */
export class Wiretap {
  readonly records: Delivered[] = [];
  readonly #service: ServiceName;

  constructor(service: ServiceName) {
    this.#service = service;
  }

  get events(): readonly CloudEvent[] {
    return this.records.map(({ value }) => CloudEvent.parse(JSON.parse(value ?? '')));
  }

  get text(): string {
    return JSON.stringify(this.records);
  }

  readonly around: NonNullable<HouseOptions['around']> = (service, deps) =>
    service === this.#service
      ? {
          ...deps,
          log: {
            append: (records) => deps.log.append(records),
            consume: (options) =>
              deps.log.consume({
                ...options,
                deliver: (batch) => {
                  this.records.push(...batch);
                  return options.deliver(batch);
                },
              }),
            ends: (topics) => deps.log.ends(topics),
            close: () => deps.log.close(),
          },
        }
      : deps;
}
