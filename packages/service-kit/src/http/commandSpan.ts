import type { AnyCommand } from '@throughcare/record';
import type { Telemetry } from '@throughcare/telemetry';
import type { RequestHandler, Response } from 'express';

/** Upper bounds of the histogram's buckets, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Puts a span around a command's handler and measures its duration, by command and outcome. */
export function commandSpans(
  telemetry: Telemetry,
): (command: AnyCommand, handler: RequestHandler) => RequestHandler {
  if (!telemetry.recording) return (_command, handler) => handler;
  const duration = telemetry.histogram({
    name: 'throughcare.command.duration',
    unit: 's',
    description: 'How long a command takes until it is answered',
    bounds,
  });
  return ({ name }, handler) =>
    async (request, response, next) => {
      const began = performance.now();
      await telemetry.span(name, { attributes: { 'throughcare.command': name } }, async (span) => {
        await handler(request, response, next);
        const outcome = outcomeOf(response);
        span.set({ 'throughcare.outcome': outcome });
        if (response.statusCode >= 500) span.failed(outcome);
        duration((performance.now() - began) / 1_000, {
          'throughcare.command': name,
          'throughcare.outcome': outcome,
          'http.response.status_code': response.statusCode,
        });
      });
    };
}

/** The problem code, or `accepted`, or `repeated` where the idempotency key had been used for this before. */
const outcomeOf = ({ locals }: Response): string =>
  typeof locals.outcome === 'string' ? locals.outcome : 'accepted';
