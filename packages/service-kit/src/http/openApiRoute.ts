import { hash } from 'node:crypto';
import type { RequestHandler } from 'express';

/**
 * Answers with a description that is made at the first request and kept as the bytes that are sent: making it takes tens of
 * milliseconds, and nothing in it changes while the process lives. Whoever has it already is told so (304).
 */
export function openApiRoute(describe: () => object): RequestHandler {
  let made: { readonly bytes: Buffer; readonly etag: string } | undefined;
  return (request, response) => {
    made ??= sealed(describe());
    response.setHeader('ETag', made.etag);
    // Not left to Express, which sends all of it to callers whose cache asks whether it is current (`no-cache`).
    if (request.get('if-none-match')?.includes(made.etag)) response.status(304).end();
    else response.type('json').send(made.bytes);
  };
}

function sealed(document: object) {
  const bytes = Buffer.from(JSON.stringify(document));
  return { bytes, etag: `"${hash('sha256', bytes, 'base64url')}"` };
}
