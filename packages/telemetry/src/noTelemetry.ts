import { inSpan, traceparent } from './current.ts';
import type { OpenSpan, SpanOptions, Telemetry } from './telemetry.ts';
import { parseTraceparent } from './traceparent.ts';

const nothing = (): void => undefined;
const rest = { rename: nothing, set: nothing, failed: nothing, end: nothing };
const untraced: OpenSpan = { traceparent: undefined, ...rest };

/** Records nothing. A caller's traceparent is still passed on to events, other services and log lines. */
export const noTelemetry: Telemetry = {
  recording: false,
  begin: (_name, options = {}) => passing(options),
  span(_name, options, work) {
    const span = passing(options);
    return inSpan(span, () => work(span));
  },
  counter: () => nothing,
  histogram: () => nothing,
  observe: () => nothing,
  flush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};

function passing({ parent }: SpanOptions): OpenSpan {
  if (parent === null) return untraced;
  if (parent === undefined) {
    const outer = traceparent();
    return outer === undefined ? untraced : { traceparent: outer, ...rest };
  }
  return parseTraceparent(parent) ? { traceparent: parent, ...rest } : untraced;
}
