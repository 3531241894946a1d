import { telemetrySettings } from './settings.ts';

describe('settings of telemetry', () => {
  it('come from the standard names', () => {
    expect(
      telemetrySettings({
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
        OTEL_SERVICE_NAME: 'aftercare-north',
        OTEL_TRACES_SAMPLER_ARG: '0.25',
        OTEL_METRIC_EXPORT_INTERVAL: '15000',
        HOME: '/root',
      }),
    ).toEqual({
      endpoint: 'http://collector:4318',
      serviceName: 'aftercare-north',
      sampled: 0.25,
      metricsEvery: 15_000,
    });
  });

  it('lead nowhere where nothing is given, an empty address, or the switch says so', () => {
    for (const env of [
      {},
      { OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_METRIC_EXPORT_INTERVAL: '' },
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_SDK_DISABLED: 'TRUE' },
    ])
      expect(telemetrySettings(env)).toEqual({ endpoint: undefined, serviceName: undefined });
  });

  it('that are wrong are refused, all of them at once', () => {
    const wrong = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector',
      OTEL_TRACES_SAMPLER_ARG: '2',
      OTEL_METRIC_EXPORT_INTERVAL: 'often',
    };
    const named = (error: unknown) =>
      (error as { issues: { path: string[] }[] }).issues.map(({ path }) => path[0]).sort();
    let thrown: unknown;
    try {
      telemetrySettings(wrong);
    } catch (error) {
      thrown = error;
    }
    expect(named(thrown)).toEqual(Object.keys(wrong).sort());
  });
});
