import { AsyncLocalStorage } from 'node:async_hooks';
import type { OpenSpan, Span } from './telemetry.ts';
import { parseTraceparent } from './traceparent.ts';

/** The span that the running code belongs to, across everything that it awaits. Shared by all services of the process. */
const current = new AsyncLocalStorage<Span>();

/** The W3C traceparent of the current span, to be passed on with a request or an event. */
export const traceparent = (): string | undefined => current.getStore()?.traceparent;

/** What a log line holds so that it can be found by its trace. Undefined where there is no trace. */
export function traceFields(): { trace_id: string; span_id: string } | undefined {
  const trace = parseTraceparent(traceparent());
  return trace && { trace_id: trace.traceId, span_id: trace.spanId };
}

/** Runs work with this span as the current one, and does not end the span. */
export const inSpan = <T>(span: Span, work: () => T): T =>
  span.traceparent === undefined ? work() : current.run(span, work);

/** Runs work that belongs to no span, such as a worker's loop that happens to be woken within one. */
export const outsideSpans = <T>(work: () => T): T =>
  current.getStore() === undefined ? work() : current.exit(work);

/** Runs work with this span as the current one, and ends the span when the work, which may be asynchronous, has ended. */
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

/** What a trace may say of an error: its code, or else its name. Not its message, which may hold what someone typed. */
export function codeOf(error: unknown): string {
  const { code, name } = (Error.isError(error) ? error : {}) as { code?: unknown; name?: unknown };
  return [code, name].find(isWord) ?? 'unknown';
}
const isWord = (text: unknown): text is string =>
  typeof text === 'string' && /^[A-Za-z][\w.-]{0,63}$/.test(text);
