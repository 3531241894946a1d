import { hash } from 'node:crypto';
import type { RequestHandler } from 'express';

type Sealed = { readonly bytes: Buffer; readonly etag: string };

/**
 * Answers with a description that is made at the first request and kept as the bytes that are sent: making it takes tens of
 * milliseconds, and nothing in it changes while the process lives. Whoever has it already is told so (304).
 */
export function openApiRoute(describe: () => Promise<object>): RequestHandler {
  let made: Promise<Sealed> | undefined;
  return async (request, response) => {
    made ??= describe().then(sealed);
    const { bytes, etag } = await made;
    response.setHeader('ETag', etag);
    // Not left to Express, which sends all of it to callers whose cache asks whether it is current (`no-cache`).
    if (request.get('if-none-match')?.includes(etag)) response.status(304).end();
    else response.type('json').send(bytes);
  };
}

function sealed(document: object): Sealed {
  const bytes = Buffer.from(JSON.stringify(document));
  return { bytes, etag: `"${hash('sha256', bytes, 'base64url')}"` };
}
