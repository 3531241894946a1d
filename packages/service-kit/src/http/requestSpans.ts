import { inSpan, parseTraceparent, type Telemetry } from '@throughcare/telemetry';
import type { Request, RequestHandler } from 'express';

/** A span for each request, in the trace that the caller names. Named after the route, since an address may hold anything. */
export const requestSpans =
  (telemetry: Telemetry): RequestHandler =>
  (request, response, next) => {
    const { method, baseUrl: base } = request;
    const header = request.get('traceparent');
    // Only a well-formed header is taken, since events carry it on.
    const span = telemetry.begin(method, {
      kind: 'server',
      parent: header !== undefined && parseTraceparent(header) ? header : null,
      attributes: { 'http.request.method': method },
    });
    if (telemetry.recording)
      response.once('close', () => {
        const { statusCode } = response;
        const route = routeOf(request, base);
        if (route !== undefined) span.rename(`${method} ${route}`);
        span.set({
          'http.response.status_code': statusCode,
          ...(route !== undefined && { 'http.route': route }),
        });
        if (statusCode >= 500) span.failed(String(statusCode));
        span.end();
      });
    inSpan(span, next);
  };

/** The template of the route that answered, as `/people/{pathwayRef}`; undefined where none matched. */
function routeOf({ route, baseUrl }: Request, base: string): string | undefined {
  const path: unknown = (route as { path?: unknown } | undefined)?.path;
  if (typeof path !== 'string') return undefined;
  // Routers are mounted at plain words (`/parked`). Anything else in `baseUrl` may be what a caller wrote.
  const below = baseUrl.slice(base.length);
  const whole = `${/^(\/[a-z-]+)*$/.test(below) ? below : ''}${path}`;
  return whole.replace(/:([A-Za-z]+)/g, '{$1}').replace(/(.)\/$/, '$1');
}
