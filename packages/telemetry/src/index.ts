export { codeOf, inSpan, outsideSpans, traceFields, traceparent } from './current.ts';
export { noTelemetry } from './noTelemetry.ts';
export { openTelemetry, type TelemetryOptions } from './openTelemetry.ts';
export { TelemetryEnvironment, type TelemetrySettings, telemetrySettings } from './settings.ts';
export type * from './telemetry.ts';
export { parseTraceparent } from './traceparent.ts';
