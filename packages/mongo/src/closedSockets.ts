import type { EventEmitter } from 'node:events';

/** The part of the driver's Connection that writes one command to its socket. */
export type Connection = EventEmitter & {
  readonly error: Error | null;
  writeCommand(command: object, options: object): Promise<void>;
};

/**
 * Wraps the one method by which the driver 7.8 waits for ever. A command that meets its socket between the end and the
 * event `close` is not written; the driver then waits for the socket to drain, which it never does, and no limit of time
 * holds there. Where that is the monitor's own command, no server is ever looked for again. Here the close of the
 * connection ends the wait. See docs/decisions/0017-mongodb-closed-sockets.md.
 */
export function tellsClosedSockets(prototype: Partial<Connection> | undefined): void {
  const write = prototype?.writeCommand;
  if (prototype === undefined || typeof write !== 'function')
    throw new TypeError('this MongoDB driver is not 7.8: its connection has another shape');
  prototype.writeCommand = async function (this: Connection, command, options): Promise<void> {
    const closed = Promise.withResolvers<never>();
    const tell = (): void => closed.reject(this.error);
    this.once('close', tell);
    try {
      await Promise.race([write.call(this, command, options), closed.promise]);
    } finally {
      this.off('close', tell);
    }
  };
}
