/** Codes, types, counts and routes. Never a reference of a person, a name, a value or a text that someone wrote. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

export type SpanOptions = {
  /** Default `internal`. */
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** A W3C traceparent; null begins a new trace. Default: the current span. */
  readonly parent?: string | null;
};

/** One piece of work in a trace. */
export type Span = {
  /** To be passed on as the parent of what follows from this work. Undefined where there is no trace. */
  readonly traceparent: string | undefined;
  rename(name: string): void;
  set(attributes: Attributes): void;
  /** Marks the span as failed, with the code of the failure. */
  failed(code: string): void;
};
export type OpenSpan = Span & { end(): void };

export type Instrument = {
  readonly name: string;
  /** A unit of UCUM: `s`, `{event}`. */
  readonly unit: string;
  readonly description: string;
};
/** An instrument that is read at each export. A counter only grows while the process lives. */
export type Observed = Instrument & { readonly kind: 'gauge' | 'counter' };
/** By name of the instrument; null where the value is not known at this moment. */
export type Readings = Readonly<Record<string, number | null>>;

/** The port for spans and metrics. Nothing here throws, and only `flush` and `shutdown` wait for a network. */
export type Telemetry = {
  /** False where nothing is recorded, so that work which only serves recording can be left out. */
  readonly recording: boolean;
  /** Begins a span that does not become the current one. The caller must end it. */
  begin(name: string, options?: SpanOptions): OpenSpan;
  /** Runs work with a new span as the current one, across everything that it awaits. An error of the work marks the span. */
  span<T>(name: string, options: SpanOptions, work: (span: Span) => T): T;
  counter(instrument: Instrument): (add: number, attributes?: Attributes) => void;
  /** `bounds`: upper bounds of the buckets, ascending, in the instrument's unit. */
  histogram(
    instrument: Instrument & { readonly bounds: readonly number[] },
  ): (value: number, attributes?: Attributes) => void;
  /** Reads all of these at each export, until the function that is returned is called. */
  observe(instruments: readonly Observed[], read: () => Promise<Readings>): () => void;
  /** Exports what has been recorded. Resolves whether it arrives or not. */
  flush(): Promise<void>;
  /** Exports for the last time. Takes 3 s at most. */
  shutdown(): Promise<void>;
};
