import type { NoticeSender } from '@throughcare/record';
import type { MailSettings, mailer } from './mail.ts';
import { webhook } from './webhook.ts';

export type SenderOptions = {
  /** Undefined where mail is not set up: then none is sent. */
  readonly mail?: MailSettings | undefined;
  /** What a notice leads to: where people sign in. */
  readonly frontDoor: string;
};

/** Sends "something waits" by e-mail and by webhook. */
export function noticeSender({ mail, frontDoor }: SenderOptions): NoticeSender {
  let loaded: Promise<ReturnType<typeof mailer>> | undefined;
  return {
    mails: mail !== undefined,
    async send(notice) {
      if (/^https?:/.test(notice.to)) return webhook(notice);
      if (!mail) return { sent: false, code: 'MAIL_NOT_SET_UP', final: true };
      // With the first mail, and not with the process: most send none, and the library is 39 files.
      loaded ??= import('./mail.ts').then(({ mailer }) => mailer(mail, frontDoor));
      return (await loaded)(notice);
    },
  };
}
