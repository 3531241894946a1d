import { canOwnEngines, engines } from './engines.ts';

describe('which engines tests may use', () => {
  it('are those whose address is given, and all where Docker answers or CI demands them', () => {
    expect(engines({})).toEqual({ kafka: false, mongo: false });
    expect(engines({ KAFKA_BROKERS: 'localhost:9092' })).toEqual({ kafka: true, mongo: false });
    expect(engines({ CI: 'true' })).toEqual({ kafka: true, mongo: true });
  });

  it('are none where they are switched off', () => {
    const env = { CI: 'true', THROUGHCARE_ENGINES: 'off' };
    expect(engines(env)).toEqual({ kafka: false, mongo: false });
    expect(canOwnEngines(env)).toBe(false);
  });
});
