import type { AddressInfo } from 'node:net';
import { instant } from '@throughcare/contracts';
import type { Notice } from '@throughcare/record';
import { SMTPServer } from 'smtp-server';
import { noticeSender } from './sender.ts';

const notice: Notice = {
  id: 'notice-1',
  to: 'clerk@court.example',
  at: instant('2026-01-05T09:00:00.000Z'),
  count: 3,
  secrets: [],
  privateHosts: [],
};
/** What a notice must not say: names, places, services, diagnoses, charges. */
const words = [
  'Aigul',
  'court-city',
  'Chicago',
  'IL-COOK',
  'prison',
  'methadone',
  'opioid',
  'drug',
  'treatment',
  'court-diversion',
  'aftercare',
  'intake',
  'theft',
  'throughcare',
];

describe('a notice by e-mail', () => {
  let server: SMTPServer;
  let messages: string[];
  let refuse: number | null;
  const sender = () =>
    noticeSender({
      frontDoor: 'https://door.example/',
      mail: {
        host: '127.0.0.1',
        port: (server.server.address() as AddressInfo).port,
        tls: false,
        plain: true,
        from: 'notices@door.example',
      },
    });

  beforeEach(async () => {
    messages = [];
    refuse = null;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo(_address, _session, done) {
        const error = Object.assign(new Error('not here'), { responseCode: refuse ?? 0 });
        done(refuse === null ? null : error);
      },
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          messages.push(Buffer.concat(parts).toString('utf8'));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it('says that something waits and where to sign in, and nothing else in body, subject or headers', async () => {
    expect(await sender().send(notice)).toEqual({ sent: true, code: '250', final: true });
    const [raw = ''] = messages;
    expect(raw).toMatch(/^Subject: Something waits\r?$/m);
    expect(raw).toMatch(/^Message-ID: <notice-1@door\.example>\r?$/m);
    expect(raw).toContain('https://door.example/');
    const said = raw.replaceAll('court.example', '').toLowerCase();
    expect(words.filter((word) => said.includes(word.toLowerCase()))).toEqual([]);
  });

  it('has the same id when it is sent again, so that a receiver knows a repeat', async () => {
    await sender().send(notice);
    await sender().send(notice);
    const ids = messages.map((raw) => /^Message-ID: (.*)$/m.exec(raw)?.[1]?.trim());
    expect(ids).toEqual(['<notice-1@door.example>', '<notice-1@door.example>']);
  });

  it('that the server refuses for good is not tried again, and one that it puts off is', async () => {
    refuse = 550;
    expect(await sender().send(notice)).toEqual({ sent: false, code: '550', final: true });
    refuse = 451;
    expect(await sender().send(notice)).toEqual({ sent: false, code: '451', final: false });
    expect(messages).toEqual([]);
  });

  it('is not sent where mail is not set up', async () => {
    const none = noticeSender({ frontDoor: 'https://door.example/' });
    expect(none.mails).toBe(false);
    expect(await none.send(notice)).toEqual({ sent: false, code: 'MAIL_NOT_SET_UP', final: true });
  });
});
