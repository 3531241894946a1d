import { noTelemetry } from '@throughcare/telemetry';
import { logger } from './logger.ts';

describe('a log line', () => {
  let lines: Record<string, unknown>[];
  beforeEach(() => {
    lines = [];
  });
  const log = () => logger('info', { write: (line) => void lines.push(JSON.parse(line)) });

  it('carries the trace that it belongs to, also after something was awaited', async () => {
    const parent = `00-${'a'.repeat(32)}-${'1'.repeat(16)}-01`;
    await noTelemetry.span('command', { parent }, async () => {
      await new Promise((done) => setImmediate(done));
      log().error('command', null, { command: 'say' });
    });
    expect(lines).toMatchObject([
      { msg: 'command', command: 'say', trace_id: 'a'.repeat(32), span_id: '1'.repeat(16) },
    ]);
  });

  it('names no trace where there is none', () => {
    log().info('started');
    expect(lines[0]).toMatchObject({ msg: 'started' });
    expect(lines[0]).not.toHaveProperty('trace_id');
  });

  it('gives the name and code of an error, never its message', () => {
    log().error('relay', Object.assign(new TypeError('Aigerim'), { code: 'unavailable' }));
    expect(lines[0]).toMatchObject({ error: 'TypeError', code: 'unavailable' });
    expect(JSON.stringify(lines)).not.toContain('Aigerim');
  });
});
