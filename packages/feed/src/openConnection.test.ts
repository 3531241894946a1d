import { EventEmitter } from 'node:events';
import type { Response } from 'express';
import { openConnection } from './openConnection.ts';

/** Later than any test may end: who goes on was woken. */
const never = () => Date.now() + 600_000;

function opened(until = never()) {
  const response = Object.assign(new EventEmitter(), { destroyed: false });
  const calls = new Set<() => void>();
  const connection = openConnection(response as unknown as Response, until, (call) => {
    calls.add(call);
    return () => void calls.delete(call);
  });
  return { connection, response, calls, wake: () => calls.forEach((call) => void call()) };
}

describe('a connection that waits', () => {
  it('goes on as soon as it is woken', async () => {
    const { connection, wake } = opened();
    const paused = connection.pause();
    wake();
    expect(await paused).toBe(true);
    connection.end();
  });

  it('does not sleep through what woke it while it was looking', async () => {
    const { connection, wake } = opened();
    wake();
    expect(await connection.pause()).toBe(true);
    const paused = connection.pause();
    wake();
    expect(await paused).toBe(true);
    connection.end();
  });

  it('is over when the caller goes away, and is called no more', async () => {
    const { connection, response, calls } = opened();
    const paused = connection.pause();
    response.emit('close');
    expect(await paused).toBe(false);
    expect(connection.isOpen()).toBe(false);
    expect(calls.size).toBe(0);
    expect(response.listenerCount('close')).toBe(0);
  });

  it('is over when its time is', async () => {
    const { connection, wake } = opened(Date.now() + 5);
    while (await connection.pause());
    expect(connection.isOpen()).toBe(false);
    wake();
    expect(await connection.pause()).toBe(false);
    connection.end();
  });

  it('is over from the start where its time was', async () => {
    const { connection } = opened(Date.now());
    expect(connection.isOpen()).toBe(false);
    expect(await connection.pause()).toBe(false);
    connection.end();
  });
});
