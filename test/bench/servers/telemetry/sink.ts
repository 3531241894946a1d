import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ready } from '../child.ts';

/** An OTLP receiver that takes everything and keeps nothing but the count of spans. */
let spans = 0;
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  for (let at = body.indexOf('"spanId"'); at >= 0; at = body.indexOf('"spanId"', at + 8)) spans++;
  response.setHeader('content-type', 'application/json').end('{}');
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
ready(
  { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
  { spans: () => spans },
  () => {
    server.closeAllConnections();
    server.close();
  },
);
