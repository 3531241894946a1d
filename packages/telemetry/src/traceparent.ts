/** W3C Trace Context, version 00: trace id, span id and flags in hexadecimal. */
export type Trace = {
  readonly traceId: string;
  readonly spanId: string;
  readonly sampled: boolean;
};

const Shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const zeros = /^0+$/;

/** Undefined where the text is not a traceparent. Only a parsed one may be passed on, since callers may write anything. */
export function parseTraceparent(text: string | undefined): Trace | undefined {
  const [, traceId, spanId, flags] = (text !== undefined && Shape.exec(text)) || [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  if (zeros.test(traceId) || zeros.test(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

export const formatTraceparent = ({ traceId, spanId, sampled }: Trace): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
