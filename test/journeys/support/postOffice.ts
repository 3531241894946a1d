import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { noticeSender } from '@throughcare/notices';
import type { NoticeSender } from '@throughcare/record';
import { SMTPServer } from 'smtp-server';

export type Hooked = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** A mail server and a receiver of webhooks, both real, and what came to each. */
export type PostOffice = {
  readonly sender: NoticeSender;
  /** Raw messages, by the address that they came to. */
  readonly mails: { readonly to: string; readonly raw: string }[];
  readonly hooked: Hooked[];
  readonly hook: string;
  /** Where the mail server listens, for a sender in another process. */
  readonly smtpPort: number;
  /** What the receiver of webhooks answers. */
  status: number;
  close(): Promise<void>;
};

export async function openPostOffice(): Promise<PostOffice> {
  const mails: PostOffice['mails'] = [];
  const hooked: Hooked[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        for (const { address } of envelope.rcptTo) mails.push({ to: address, raw });
        done();
      });
    },
  });
  // A sender that is killed leaves its connection.
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const web = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    hooked.push({ body, headers: request.headers as IncomingHttpHeaders & Hooked['headers'] });
    response.writeHead(office.status).end();
  });
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  const portOf = (server: Pick<Server, 'address'>) => (server.address() as AddressInfo).port;
  const office: PostOffice = {
    mails,
    hooked,
    smtpPort: portOf(smtp.server),
    hook: `http://127.0.0.1:${portOf(web)}/hook`,
    status: 204,
    sender: noticeSender({
      frontDoor: 'https://door.example/',
      mail: {
        host: '127.0.0.1',
        port: portOf(smtp.server),
        tls: false,
        plain: true,
        from: 'notices@door.example',
      },
    }),
    async close() {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      web.closeAllConnections();
      web.close();
      await once(web, 'close');
    },
  };
  return office;
}
