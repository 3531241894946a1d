import { randomUUID } from 'node:crypto';
import { ROOT_CONTEXT, type SpanContext, TraceFlags, trace } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { within } from '@throughcare/waiting';
import { throughout, traceparent } from './current.ts';
import { kinds, SdkSpan } from './sdkSpan.ts';
import type { TelemetryOptions } from './settings.ts';
import type { OpenSpan, SpanOptions, Telemetry } from './telemetry.ts';
import { parseTraceparent } from './traceparent.ts';

const scope = 'throughcare';
/** Milliseconds after which an export is given up. What it held is dropped. */
const exportPatience = 2_000;
const lastPatience = 3_000;
/** Spans that may wait for an export, about 1 kB each. More are dropped. */
const mostWaiting = 16_384;

type ExportOptions = TelemetryOptions & { readonly endpoint: string };

/** The port on OpenTelemetry's SDK. Exports OTLP over HTTP in JSON: spans in batches, metrics at an interval. */
export function sdkTelemetry(options: ExportOptions): Telemetry {
  const { version, messagingSystem } = options;
  const { tracers, meters } = providersOf(options);
  const tracer = tracers.getTracer(scope, version);
  const meter = meters.getMeter(scope, version);

  const begin = (name: string, { kind, attributes, parent }: SpanOptions = {}): OpenSpan => {
    const from =
      parent === undefined
        ? spanContext(traceparent(), false)
        : spanContext(parent ?? undefined, true);
    const all =
      messagingSystem !== undefined && (kind === 'producer' || kind === 'consumer')
        ? { 'messaging.system': messagingSystem, ...attributes }
        : attributes;
    return new SdkSpan(
      tracer.startSpan(
        name,
        { kind: kinds[kind ?? 'internal'], ...(all && { attributes: all }) },
        from ? trace.setSpanContext(ROOT_CONTEXT, from) : ROOT_CONTEXT,
      ),
    );
  };
  const sent = (work: Promise<unknown>[]) => Promise.allSettled(work).then(() => undefined);

  return {
    recording: true,
    begin,
    span: (name, spanOptions, work) => throughout(begin(name, spanOptions), work),
    counter({ name, ...about }) {
      const counter = meter.createCounter(name, about);
      return (add, attributes) => counter.add(add, attributes);
    },
    histogram({ name, bounds, ...about }) {
      const advice = { explicitBucketBoundaries: [...bounds] };
      const histogram = meter.createHistogram(name, { ...about, advice });
      return (value, attributes) => histogram.record(value, attributes);
    },
    observe(instruments, read) {
      const made = instruments.map(({ kind, name, ...about }) =>
        kind === 'gauge'
          ? meter.createObservableGauge(name, about)
          : meter.createObservableCounter(name, about),
      );
      const callback: Parameters<typeof meter.addBatchObservableCallback>[0] = async (result) => {
        const readings = await read();
        for (const [n, { name }] of instruments.entries()) {
          const value = readings[name] ?? null;
          const instrument = made[n];
          if (instrument && value !== null) result.observe(instrument, value);
        }
      };
      meter.addBatchObservableCallback(callback, made);
      return () => meter.removeBatchObservableCallback(callback, made);
    },
    flush: () => sent([tracers.forceFlush(), meters.forceFlush()]),
    async shutdown() {
      await within(lastPatience, () => sent([tracers.shutdown(), meters.shutdown()]));
    },
  };
}

function providersOf(options: ExportOptions) {
  const { endpoint, serviceName, version, sampled = 1, metricsEvery } = options;
  const address = (signal: string) => ({
    url: `${endpoint.replace(/\/+$/, '')}/v1/${signal}`,
    timeoutMillis: exportPatience,
  });
  const resource = resourceFromAttributes({
    'service.namespace': 'throughcare',
    'service.name': serviceName,
    // Without it two replicas would overwrite each other's metrics.
    'service.instance.id': randomUUID(),
    ...(version !== undefined && { 'service.version': version }),
  });
  const tracers = new TracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampled) }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter(address('traces')),
        maxQueueSize: mostWaiting,
        maxExportBatchSize: mostWaiting / 8,
        scheduledDelayMillis: 1_000,
      }),
    ],
  });
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(address('metrics')),
        ...(metricsEvery !== undefined && { exportIntervalMillis: metricsEvery }),
      }),
    ],
  });
  return { tracers, meters };
}

function spanContext(text: string | undefined, isRemote: boolean): SpanContext | undefined {
  const from = parseTraceparent(text);
  return (
    from && {
      traceId: from.traceId,
      spanId: from.spanId,
      traceFlags: from.sampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
      isRemote,
    }
  );
}
