import { noTelemetry } from './noTelemetry.ts';
import type { TelemetryOptions } from './settings.ts';
import type { Telemetry } from './telemetry.ts';

/**
 * Telemetry of one service. Several may live in one process: each has its own resource, and none is global.
 * The SDK is loaded only where there is an endpoint to send to; it costs 13 MB and 0.1 s.
 */
export async function openTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const { endpoint } = options;
  if (endpoint === undefined) return noTelemetry;
  const { sdkTelemetry } = await import('./sdk.ts');
  return sdkTelemetry({ ...options, endpoint });
}
