import mongoose from 'mongoose';

const {
  MongoError,
  MongoServerError,
  MongoNetworkError,
  MongoServerSelectionError,
  MongoInvalidArgumentError,
} = mongoose.mongo;

/**
 * What is known of a write that failed.
 * `taken`: the `_id` is there already. `refused`: it was answered with no, or could not be put into words. `not-sent`: no server took it.
 * `unknown`: it may have been written, may be written yet, or not.
 */
export type Failure = 'taken' | 'refused' | 'not-sent' | 'unknown';

const duplicateKey = 11_000;

/** Codes of an answer that does not say whether the write holds. */
const undecided: ReadonlySet<number> = new Set([
  1, // InternalError
  6, // HostUnreachable
  7, // HostNotFound
  8, // UnknownError
  50, // MaxTimeMSExpired
  64, // WriteConcernTimeout
  89, // NetworkTimeout
  91, // ShutdownInProgress
  100, // UnsatisfiableWriteConcern
  189, // PrimarySteppedDown
  262, // ExceededTimeLimit
  9001, // SocketException
  10_107, // NotWritablePrimary
  11_600, // InterruptedAtShutdown
  11_602, // InterruptedDueToReplStateChange
  13_435, // NotPrimaryNoSecondaryOk
  13_436, // NotPrimaryOrSecondary
]);

export function failureOf(error: unknown): Failure {
  if (!(error instanceof MongoError)) return 'refused';
  if (error.code === duplicateKey) return 'taken';
  if (error instanceof MongoServerSelectionError || error.name === 'MongoWaitQueueTimeoutError')
    return 'not-sent';
  if (error instanceof MongoNetworkError) return 'unknown';
  if (error instanceof MongoServerError)
    return undecided.has(Number(error.code)) || error.name === 'MongoWriteConcernError'
      ? 'unknown'
      : 'refused';
  return error instanceof MongoInvalidArgumentError ? 'refused' : 'unknown';
}
