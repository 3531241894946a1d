import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  Metrics,
  pointsIn,
  type ReceivedPoint,
  type ReceivedSpan,
  spansIn,
  Traces,
} from './otlpShapes.ts';

/** A receiver of OTLP over HTTP in JSON, on a free port of the loopback, that keeps all that it is sent. */
export class OtlpReceiver {
  readonly url: string;
  readonly spans: ReceivedSpan[] = [];
  /** As exported, again and again: the last of a name is the newest. */
  readonly points: ReceivedPoint[] = [];
  /** Every request as it came, for searching what must not be there. */
  readonly bodies: string[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async listen(): Promise<OtlpReceiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new OtlpReceiver(server);
    server.on('request', async (request: IncomingMessage, response) => {
      const status = receiver.#take(request.url ?? '', await text(request));
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    });
    return receiver;
  }

  /** The newest point of a service with these attributes. */
  point(
    service: string,
    name: string,
    attributes: ReceivedPoint['attributes'] = {},
  ): ReceivedPoint | undefined {
    return this.points.findLast(
      (point) =>
        point.service === service &&
        point.name === name &&
        Object.entries(attributes).every(([key, value]) => point.attributes[key] === value),
    );
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #take(address: string, body: string): number {
    this.bodies.push(body);
    if (address === '/v1/traces') this.spans.push(...spansIn(Traces.parse(JSON.parse(body))));
    else if (address === '/v1/metrics')
      this.points.push(...pointsIn(Metrics.parse(JSON.parse(body))));
    else return 404;
    return 200;
  }
}
