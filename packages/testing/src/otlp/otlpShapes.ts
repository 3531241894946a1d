import { z } from 'zod';

/** OTLP/JSON as far as tests look at it: opentelemetry-proto 1.x, trace and metrics services. */
const Value = z.looseObject({
  stringValue: z.string().optional(),
  intValue: z.union([z.number(), z.string()]).optional(),
  doubleValue: z.number().optional(),
  boolValue: z.boolean().optional(),
});
const Attributes = z
  .array(z.object({ key: z.string(), value: Value }))
  .optional()
  .transform((list = []) => Object.fromEntries(list.map(({ key, value }) => [key, plain(value)])));

type Plain = string | number | boolean | null;
function plain({ stringValue, intValue, doubleValue, boolValue }: z.infer<typeof Value>): Plain {
  if (intValue !== undefined) return Number(intValue);
  return stringValue ?? doubleValue ?? boolValue ?? null;
}

const Resource = z.object({ attributes: Attributes });
const Span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.int(),
  attributes: Attributes,
  status: z.looseObject({ code: z.int().optional() }).optional(),
});
const Point = z.object({
  attributes: Attributes,
  asDouble: z.number().optional(),
  asInt: z.union([z.number(), z.string()]).optional(),
  count: z.union([z.number(), z.string()]).optional(),
});
const Points = z.looseObject({ dataPoints: z.array(Point) });
const Metric = z.object({
  name: z.string(),
  unit: z.string().optional(),
  gauge: Points.optional(),
  sum: Points.optional(),
  histogram: Points.optional(),
});

export const Traces = z.object({
  resourceSpans: z.array(
    z.object({ resource: Resource, scopeSpans: z.array(z.object({ spans: z.array(Span) })) }),
  ),
});
export const Metrics = z.object({
  resourceMetrics: z.array(
    z.object({ resource: Resource, scopeMetrics: z.array(z.object({ metrics: z.array(Metric) })) }),
  ),
});

const kinds = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'] as const;

export type ReceivedSpan = {
  readonly service: string;
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly attributes: Readonly<Record<string, Plain>>;
  readonly failed: boolean;
};
export type ReceivedPoint = {
  readonly service: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: 'gauge' | 'counter' | 'histogram';
  readonly attributes: Readonly<Record<string, Plain>>;
  /** The value, or of a histogram how many values there were. */
  readonly value: number;
};

const serviceOf = ({ attributes }: z.infer<typeof Resource>) =>
  String(attributes['service.name'] ?? '');

export const spansIn = ({ resourceSpans }: z.infer<typeof Traces>): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans
      .flatMap(({ spans }) => spans)
      .map(({ kind, parentSpanId, status, ...span }) => ({
        ...span,
        service: serviceOf(resource),
        kind: kinds[kind] ?? 'unspecified',
        parentSpanId: parentSpanId || null,
        failed: status?.code === 2,
      })),
  );

export const pointsIn = ({ resourceMetrics }: z.infer<typeof Metrics>): ReceivedPoint[] =>
  resourceMetrics.flatMap(({ resource, scopeMetrics }) =>
    scopeMetrics
      .flatMap(({ metrics }) => metrics)
      .flatMap(({ name, unit = '', gauge, sum, histogram }) =>
        (gauge ?? sum ?? histogram ?? { dataPoints: [] }).dataPoints.map(
          ({ attributes, asDouble, asInt, count }) => ({
            service: serviceOf(resource),
            name,
            unit,
            kind: gauge ? ('gauge' as const) : sum ? ('counter' as const) : ('histogram' as const),
            attributes,
            value: Number(asDouble ?? asInt ?? count),
          }),
        ),
      ),
  );
