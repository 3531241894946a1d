import { noTelemetry } from './noTelemetry.ts';
import type { TelemetryOptions } from './settings.ts';
import type { Telemetry } from './telemetry.ts';

/**
 * Telemetry of one service. Several services of one process each have their own, with their own resource; nothing is global.
 * The SDK is loaded only where there is an endpoint to export to, since it takes 13 MB and 0.1 s.
 */
export async function openTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const { endpoint } = options;
  if (endpoint === undefined) return noTelemetry;
  const { sdkTelemetry } = await import('./sdk.ts');
  return sdkTelemetry({ ...options, endpoint });
}
