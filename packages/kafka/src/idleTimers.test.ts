import { createRequire } from 'node:module';
import { quietWhenIdle, type RequestQueue } from './idleTimers.ts';
import './kafkaLog.ts';

type Queue = RequestQueue & {
  throttledUntil: number;
  pending: unknown[];
  push(request: unknown): void;
  fulfillRequest(response: unknown): void;
  maybeThrottle(milliseconds: number): void;
  destroy(): void;
};
const { jest } = import.meta;
const require = createRequire(import.meta.url);
const RequestQueueClass = require('kafkajs/src/network/requestQueue') as new (
  options: object,
) => Queue;
const silent = { debug: () => undefined, warn: () => undefined };

describe("the client's request queue", () => {
  let queue: Queue;
  const sent: number[] = [];
  const push = (correlationId: number) =>
    queue.push({
      entry: { correlationId, resolve: () => undefined, reject: () => undefined },
      expectResponse: true,
      sendRequest: () => sent.push(correlationId),
    });
  const answer = (correlationId: number) =>
    queue.fulfillRequest({ correlationId, size: 0, payload: null });
  beforeEach(() => {
    jest.useFakeTimers();
    sent.length = 0;
    queue = new RequestQueueClass({
      maxInFlightRequests: 1,
      requestTimeout: 30_000,
      enforceRequestTimeout: false,
      clientId: 'test',
      broker: 'test',
      logger: silent,
    });
  });
  afterEach(() => {
    queue.destroy();
    jest.useRealTimers();
  });

  it('sets no timer while nothing waits', () => {
    push(1);
    answer(1);
    queue.checkPendingRequests();
    expect(sent).toEqual([1]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends what waits for its turn, and is quiet again', () => {
    for (const one of [1, 2, 3]) push(one);
    expect(sent).toEqual([1]);
    for (const one of [1, 2, 3]) answer(one);
    expect(sent).toEqual([1, 2, 3]);
    jest.advanceTimersByTime(100);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends what the broker throttled when that is over', () => {
    queue.maybeThrottle(500);
    push(1);
    jest.advanceTimersByTime(490);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(30);
    expect(sent).toEqual([1]);
    answer(1);
    jest.advanceTimersByTime(100);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('of another release is refused', () => {
    expect(() => quietWhenIdle({})).toThrow('not 2.2.4');
    expect(() => quietWhenIdle(undefined)).toThrow('not 2.2.4');
  });
});
