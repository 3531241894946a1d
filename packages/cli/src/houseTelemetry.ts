import { type ServiceName, serviceNames } from '@throughcare/contracts';
import type { HouseOptions } from '@throughcare/runtime';
import { openTelemetry, type Telemetry, telemetrySettings } from '@throughcare/telemetry';
import { CannotDo } from './output.ts';

export type HouseTelemetry = {
  readonly of: NonNullable<HouseOptions['telemetry']>;
  /** After the house has closed. */
  shutdown(): Promise<void>;
};

/** Telemetry of services that share a process: each under its own name, whatever OTEL_SERVICE_NAME says. */
export async function houseTelemetry(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<HouseTelemetry> {
  const settings = settingsFrom(env);
  const each = new Map<ServiceName, Telemetry>();
  for (const serviceName of serviceNames)
    each.set(
      serviceName,
      await openTelemetry({ ...settings, serviceName, messagingSystem: 'sqlite' }),
    );
  return {
    of: (service) => each.get(service),
    async shutdown() {
      await Promise.all([...each.values()].map((telemetry) => telemetry.shutdown()));
    },
  };
}

function settingsFrom(env: Readonly<Record<string, string | undefined>>) {
  try {
    return telemetrySettings(env);
  } catch (error) {
    const { issues = [] } = error as { issues?: { path: unknown[]; message: string }[] };
    throw new CannotDo(
      issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join('; '),
    );
  }
}
