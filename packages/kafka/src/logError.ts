export type KafkaLogErrorCode =
  /** No broker answers, or not in time: it may have been written. */
  | 'unavailable'
  /** The log was closed. */
  | 'closed'
  /** The brokers know us and refuse: credentials or ACLs. */
  | 'not-permitted'
  /** Topics are missing, or not as the plan has them. */
  | 'topics-differ'
  /** `after` gave what is no offset of this log. */
  | 'invalid-offset'
  /** The client library failed in a way that no repeat mends. */
  | 'client-failed';

/** What goes wrong with the log, by code. Messages name topics and codes, never what an event says. */
export class KafkaLogError extends Error {
  override readonly name = 'KafkaLogError';
  readonly code: KafkaLogErrorCode;
  readonly retry: 'never' | 'later';
  constructor(code: KafkaLogErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retry = code === 'unavailable' ? 'later' : 'never';
  }
}
