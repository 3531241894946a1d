export type MoveErrorCode =
  /** Something stands in the databases or topics, and it is not this move. */
  | 'target-not-empty'
  /** Another installation is moving there, or has moved there. */
  | 'target-of-another'
  /** Something was written at the source since the move began. */
  | 'source-changed'
  /** The move began with other brokers or another prefix. */
  | 'other-log'
  /** Keys of another installation lie where these are to go. */
  | 'keys-of-another'
  /** What stands at the target is not what stood at the source. */
  | 'not-the-same';

/** Why an installation cannot move, by code; the message says what to do about it. */
export class MoveError extends Error {
  override readonly name = 'MoveError';
  readonly code: MoveErrorCode;
  readonly retry = 'never';
  constructor(code: MoveErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
