import type { Instant } from '@throughcare/contracts';

/** "Something waits", for one address. No more is told than how much: no service, no place, nobody. */
export type Notice = {
  /** The same at each try, so that a receiver knows a repeat. */
  readonly id: string;
  /** An e-mail address, or a URL. */
  readonly to: string;
  readonly at: Instant;
  readonly count: number;
  /** What a webhook is signed with, each of them: two at once while one takes over from the other. */
  readonly secrets: readonly string[];
  /** Hosts that may be in a private network, by name. */
  readonly privateHosts: readonly string[];
};

/** `code`: the receiver's answer, or why there was none. */
export type NoticeOutcome = {
  readonly sent: boolean;
  readonly code: string;
  /** That another try cannot succeed before somebody changes something. */
  readonly final: boolean;
};

/** Sends notices out of this installation. Never throws: what went wrong is an outcome. */
export type NoticeSender = {
  /** Whether mail is set up here. */
  readonly mails: boolean;
  send(notice: Notice): Promise<NoticeOutcome>;
};

/** Where nothing is set up nothing is sent. */
export const noNotices: NoticeSender = {
  mails: false,
  send: async () => ({ sent: false, code: 'NOT_SET_UP', final: true }),
};
