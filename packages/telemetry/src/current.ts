import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenSpan, Span } from './telemetry.ts';
import { parseTraceparent } from './traceparent.ts';

/** The span that work belongs to, kept across everything that it awaits. One for the process, whichever service it is. */
const current = new AsyncLocalStorage<Span>();

/** The W3C traceparent of the current span, for whatever carries the trace on. */
export const traceparent = (): string | undefined => current.getStore()?.traceparent;

/** What a log line carries so that it is found from its trace; nothing where there is no trace. */
export function traceFields(): { trace_id: string; span_id: string } | undefined {
  const trace = parseTraceparent(traceparent());
  return trace && { trace_id: trace.traceId, span_id: trace.spanId };
}

/** Runs work with this span as the current one; does not end it. */
export const inSpan = <T>(span: Span, work: () => T): T =>
  span.traceparent === undefined ? work() : current.run(span, work);

/** Runs what only happens to be woken here (a worker's loop, a timer) and belongs to no span. */
export const outsideSpans = <T>(work: () => T): T =>
  current.getStore() === undefined ? work() : current.exit(work);

/** Runs work in the span and ends it when the work has ended, at once or later. */
export function throughout<T>(span: OpenSpan, work: (span: Span) => T): T {
  const failed = (error: unknown): never => {
    span.failed(codeOf(error));
    span.end();
    throw error;
  };
  const done = <R>(result: R): R => {
    span.end();
    return result;
  };
  let result: T;
  try {
    result = inSpan(span, () => work(span));
  } catch (error) {
    return failed(error);
  }
  return isPromise(result) ? (Promise.resolve(result).then(done, failed) as T) : done(result);
}

const isPromise = (result: unknown): result is PromiseLike<unknown> =>
  typeof (result as { then?: unknown } | null | undefined)?.then === 'function';

/** What a trace may say of an error: its code, or else its name. A message may hold what someone typed. */
export function codeOf(error: unknown): string {
  const { code, name } = (Error.isError(error) ? error : {}) as { code?: unknown; name?: unknown };
  return [code, name].find(isWord) ?? 'unknown';
}
const isWord = (text: unknown): text is string =>
  typeof text === 'string' && /^[A-Za-z][\w.-]{0,63}$/.test(text);
