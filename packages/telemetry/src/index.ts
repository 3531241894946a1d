export { codeOf, inSpan, outsideSpans, traceFields, traceparent } from './current.ts';
export { noTelemetry } from './noTelemetry.ts';
export { openTelemetry } from './openTelemetry.ts';
export {
  TelemetryEnvironment,
  type TelemetryOptions,
  type TelemetrySettings,
  telemetrySettings,
} from './settings.ts';
export type * from './telemetry.ts';
export { parseTraceparent } from './traceparent.ts';
