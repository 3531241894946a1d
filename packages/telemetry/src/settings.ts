import { z } from 'zod';

/** The standard names; what the exporters read themselves (OTEL_EXPORTER_OTLP_HEADERS, _TIMEOUT, _COMPRESSION) works too. */
export const TelemetryEnvironment = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_SERVICE_NAME: z.string().max(100).optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).optional(),
  OTEL_METRIC_EXPORT_INTERVAL: z.coerce.number().int().min(100).optional(),
  OTEL_SDK_DISABLED: z.string().optional(),
});

export type TelemetrySettings = {
  /** Base address of an OTLP/HTTP receiver: `http://collector:4318`. Undefined: nothing is told to anybody. */
  readonly endpoint: string | undefined;
  /** Part of the traces that begin here which are kept, 0 to 1; a caller's decision is followed. 1 where left out. */
  readonly sampled?: number;
  /** Milliseconds between two exports of metrics; 60,000 where left out. */
  readonly metricsEvery?: number;
};

export type TelemetryOptions = TelemetrySettings & {
  /** `service.name` of everything that is told: the service. */
  readonly serviceName: string;
  readonly version?: string;
  /** `messaging.system` of spans that send and handle events. */
  readonly messagingSystem?: string;
};

/** Settings from the environment, and the name that it gives; an empty variable is none. Throws ZodError with all that is wrong. */
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
