import type { ServiceName } from '@throughcare/contracts';
import type { HouseOptions } from '@throughcare/runtime';
import { openTelemetry, type Telemetry } from '@throughcare/telemetry';
import { OtlpReceiver } from '@throughcare/testing/otlp';

/** Telemetry for each service of a house, told to a receiver of the test's own. */
export class Watching {
  readonly receiver: OtlpReceiver;
  readonly #each: ReadonlyMap<ServiceName, Telemetry>;

  private constructor(receiver: OtlpReceiver, each: ReadonlyMap<ServiceName, Telemetry>) {
    this.receiver = receiver;
    this.#each = each;
  }

  static async begin(services: readonly ServiceName[]): Promise<Watching> {
    const receiver = await OtlpReceiver.listen();
    const each = new Map<ServiceName, Telemetry>();
    for (const serviceName of services)
      each.set(serviceName, await openTelemetry({ serviceName, endpoint: receiver.url }));
    return new Watching(receiver, each);
  }

  readonly of: NonNullable<HouseOptions['telemetry']> = (service) => this.#each.get(service);

  async flush(): Promise<void> {
    await Promise.all([...this.#each.values()].map((telemetry) => telemetry.flush()));
  }

  async end(): Promise<void> {
    await Promise.all([...this.#each.values()].map((telemetry) => telemetry.shutdown()));
    await this.receiver.close();
  }
}
