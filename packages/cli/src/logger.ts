import type { Log } from '@throughcare/service-kit';
import { traceFields } from '@throughcare/telemetry';
import pino from 'pino';

/**
 * Lines for operators: what, codes and counts, and the trace that they belong to. An error gives its name and code; its
 * message may hold what someone typed.
 */
export function logger(
  level: string = process.env.LOG_LEVEL ?? 'warn',
  destination: pino.DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const out = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => traceFields() ?? {},
    },
    destination,
  );
  return {
    info: (what, more) => out.info({ ...more }, what),
    error: (what, error, more) => out.error({ ...more, ...named(error) }, what),
  };
}

function named(error: unknown): Record<string, string> {
  if (!Error.isError(error)) return {};
  const { name, stack } = error as Error;
  const code = (error as { code?: unknown }).code;
  const frames = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    error: name,
    ...(typeof code === 'string' && { code }),
    ...(frames.length > 0 && {
      at: frames
        .slice(0, 4)
        .map((line) => line.trim())
        .join(' < '),
    }),
  };
}
