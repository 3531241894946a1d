import express, { type RequestHandler } from 'express';
import type { Service } from '../service.ts';
import type { Answered, Ask, Asked } from './ask.ts';

/**
 * Puts requests to the routers of services in this process, without a socket in between: the token is verified, the shape checked,
 * the answer made by the same functions as over HTTP. Not for answers that stream.
 */
export const unlistened =
  (services: () => readonly Pick<Service, 'name' | 'router'>[]): Ask =>
  (asked) => {
    const service = services().find(({ name }) => name === asked.service);
    if (!service) return Promise.reject(new Error(`there is no ${asked.service} here`));
    return new Promise((resolve, reject) => {
      const answeredByNobody = () => reject(new Error(`nobody answers ${asked.method} there`));
      const request = requestOf(asked);
      const response = responseTo(resolve);
      (service.router as RequestHandler)(request as never, response as never, (error?: unknown) =>
        error === undefined ? answeredByNobody() : reject(error),
      );
    });
  };

/** What routers and handlers read of a request whose body was parsed already. Nobody hangs up. */
function requestOf({ method, path: url, headers, body }: Asked): object {
  const [path = '', search = ''] = url.split('?');
  return {
    method,
    url,
    originalUrl: url,
    path,
    query: Object.fromEntries(new URLSearchParams(search)),
    // As it would arrive: a copy, without members that are undefined.
    body: body === undefined ? undefined : JSON.parse(JSON.stringify(body)),
    headers,
    get: (name: string) => headers[name.toLowerCase()],
    accepts: (types: string) => express.request.accepts.call({ headers } as never, types),
    on: () => undefined,
    once: () => undefined,
    off: () => undefined,
  };
}

/** What handlers use of a response. */
function responseTo(answer: (answered: Answered) => void): object {
  const headers = new Map<string, string>();
  const closed: (() => void)[] = [];
  const end = (body: unknown): void => {
    response.headersSent = true;
    response.writableEnded = true;
    answer({ status: response.statusCode, headers, body });
    for (const listener of closed.splice(0)) listener();
  };
  const listen = (event: string, listener: () => void): object => {
    if (event === 'close' || event === 'finish') closed.push(listener);
    return response;
  };
  const response = {
    locals: {},
    statusCode: 200,
    headersSent: false,
    writableEnded: false,
    destroyed: false,
    setHeader(name: string, value: string) {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    status(code: number) {
      response.statusCode = code;
      return response;
    },
    type: () => response,
    json: end,
    send: (text: string) => end(JSON.parse(text)),
    end: () => end(undefined),
    on: listen,
    once: listen,
    off: () => response,
  };
  return response;
}
