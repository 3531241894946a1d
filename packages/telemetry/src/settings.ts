import { z } from 'zod';

/** OpenTelemetry's own variables. Those that its exporters read (OTEL_EXPORTER_OTLP_HEADERS, …_COMPRESSION) work as well. */
export const TelemetryEnvironment = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_SERVICE_NAME: z.string().max(100).optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).optional(),
  OTEL_METRIC_EXPORT_INTERVAL: z.coerce.number().int().min(100).optional(),
  OTEL_SDK_DISABLED: z.string().optional(),
});

export type TelemetrySettings = {
  /** Base address of an OTLP/HTTP receiver: `http://collector:4318`. Undefined: nothing is recorded. */
  readonly endpoint: string | undefined;
  /** Which part of the traces that begin here is recorded, 0 to 1. A trace of a caller follows the caller's decision. Default 1. */
  readonly sampled?: number;
  /** Milliseconds between two exports of metrics; default 60,000. */
  readonly metricsEvery?: number;
};

export type TelemetryOptions = TelemetrySettings & {
  /** `service.name` of everything that is exported. */
  readonly serviceName: string;
  readonly version?: string;
  /** `messaging.system` of spans that send or apply events. */
  readonly messagingSystem?: string;
};

/** Settings and service name from the environment. An empty variable counts as not set. Throws ZodError with every fault. */
export function telemetrySettings(
  env: Readonly<Record<string, string | undefined>>,
): TelemetrySettings & { readonly serviceName: string | undefined } {
  const set = Object.entries(env).filter(([, value]) => value !== '');
  const given = TelemetryEnvironment.parse(Object.fromEntries(set));
  const off = given.OTEL_SDK_DISABLED?.toLowerCase() === 'true';
  const { OTEL_TRACES_SAMPLER_ARG: sampled, OTEL_METRIC_EXPORT_INTERVAL: metricsEvery } = given;
  return {
    endpoint: off ? undefined : given.OTEL_EXPORTER_OTLP_ENDPOINT,
    serviceName: given.OTEL_SERVICE_NAME,
    ...(sampled !== undefined && { sampled }),
    ...(metricsEvery !== undefined && { metricsEvery }),
  };
}
