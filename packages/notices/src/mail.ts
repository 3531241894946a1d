import type { Notice, NoticeOutcome } from '@throughcare/record';
import { createTransport } from 'nodemailer';

export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS, without which nothing is sent unless `plain` says so. */
  readonly tls: boolean;
  readonly plain: boolean;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly from: string;
};

/** Milliseconds. */
const patience = 10_000;

const text = (frontDoor: string) =>
  `Something waits for your organisation. Please sign in and see your list:\n\n${frontDoor}\n`;

/** One digest by e-mail, in words that are the same for everybody. */
export function mailer(settings: MailSettings, frontDoor: string) {
  const { host, port, tls, plain, user, password, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: tls,
    requireTLS: !tls && !plain,
    ignoreTLS: plain,
    // The greeting would else name this machine, which may be named after a place.
    name: '[127.0.0.1]',
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.split('@')[1] ?? 'localhost';
  return async ({ id, to, at }: Notice): Promise<NoticeOutcome> => {
    try {
      const { response } = await transport.sendMail({
        from,
        to,
        subject: 'Something waits',
        text: text(frontDoor),
        messageId: `<${id}@${domain}>`,
        date: new Date(at),
        xMailer: false,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { sent: true, code: response.slice(0, 3), final: true };
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      // 5xx: the server will not take it however often it is asked.
      const final = responseCode !== undefined && responseCode >= 500 && code === 'EENVELOPE';
      return { sent: false, code: String(responseCode ?? code ?? 'FAILED'), final };
    }
  };
}
