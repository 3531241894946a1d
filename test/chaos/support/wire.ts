import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A TCP proxy on the loopback. It can be cut: what is connected breaks off, and nobody gets through until it is mended. It
 * can swallow: what clients send is taken and goes nowhere, whether anybody is at the other end or not.
 */
export class Wire {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((client) => this.#join(client));
  readonly #target: { readonly host: string; readonly port: number };
  #cut = false;
  #swallows = false;

  private constructor(target: { readonly host: string; readonly port: number }) {
    this.#target = target;
  }

  /** To the first of these brokers: `host:port,…`. */
  static async to(brokers: string): Promise<Wire> {
    const wire = new Wire(addressOf(brokers));
    await once(wire.#server.listen(0, '127.0.0.1'), 'listening');
    return wire;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  cut(): void {
    this.#cut = true;
    for (const socket of this.#sockets) socket.destroy();
  }
  swallow(): void {
    this.#swallows = true;
  }
  mend(): void {
    this.#cut = false;
    this.#swallows = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket): void {
    if (this.#cut) {
      client.destroy();
      return;
    }
    const server = connect(this.#target);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('data', (chunk) => {
        if (socket === server || !this.#swallows) other.write(chunk);
      });
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        if (socket === client || !this.#swallows) other.destroy();
      });
    }
  }
}

export function addressOf(brokers: string): { readonly host: string; readonly port: number } {
  const [host = '', port = ''] = (brokers.split(',')[0] ?? '').split(':');
  return { host, port: Number(port) };
}
