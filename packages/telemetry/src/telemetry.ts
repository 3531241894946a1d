/** Codes, types, counts and names of routes. Never an id of a person, a name, a value or a text that someone wrote. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

export type SpanOptions = {
  /** `internal` where left out. */
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** A W3C traceparent to go on from; null begins a new trace. Left out: the current span is the parent. */
  readonly parent?: string | null;
};

/** One piece of work, as it will be seen by whoever follows the trace. */
export type Span = {
  /** What work that follows from this one names as its parent; undefined where there is no trace at all. */
  readonly traceparent: string | undefined;
  rename(name: string): void;
  set(attributes: Attributes): void;
  /** It failed, and this is the code of the failure: never its message. */
  failed(code: string): void;
};
export type OpenSpan = Span & { end(): void };

export type Instrument = {
  readonly name: string;
  /** UCUM: `s`, `{event}`. */
  readonly unit: string;
  readonly description: string;
};
/** Read when metrics are exported. A counter only grows while the process lives. */
export type Observed = Instrument & { readonly kind: 'gauge' | 'counter' };
/** By name of the instrument; null where nobody can say at this moment. */
export type Readings = Readonly<Record<string, number | null>>;

/** Where a service tells what it does and how it is. Nothing here throws or waits for a network, but for `flush` and `shutdown`. */
export type Telemetry = {
  /** False: nobody will ever see it, so what only serves to be seen can be left out. */
  readonly recording: boolean;
  /** Begins a span that does not become the current one; whoever begins it ends it. */
  begin(name: string, options?: SpanOptions): OpenSpan;
  /** Runs work with a span as the current one, across everything that it awaits; what it throws marks the span as failed. */
  span<T>(name: string, options: SpanOptions, work: (span: Span) => T): T;
  counter(instrument: Instrument): (add: number, attributes?: Attributes) => void;
  /** `bounds`: upper bounds of the buckets, ascending, in the instrument's unit. */
  histogram(
    instrument: Instrument & { readonly bounds: readonly number[] },
  ): (value: number, attributes?: Attributes) => void;
  /** Reads all of these at each export, until the function that is returned is called. */
  observe(instruments: readonly Observed[], read: () => Promise<Readings>): () => void;
  /** Sends what has been gathered. Resolves, whether it arrives or not. */
  flush(): Promise<void>;
  /** The last flush; 3 s at most. */
  shutdown(): Promise<void>;
};
