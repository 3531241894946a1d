import { KafkaLogError, type KafkaLogErrorCode } from './logError.ts';
import { NobodyAnswers } from './renewable.ts';

/** What of a client's error decides what it means: Kafka's own code in `type`, kafkajs' class in `name`. */
type Facts = { readonly name: string; readonly type: string; readonly message: string };

/** Kafka's and kafkajs' names of refusals that stand until somebody changes something. */
const refusals = new Set([
  'TOPIC_AUTHORIZATION_FAILED',
  'GROUP_AUTHORIZATION_FAILED',
  'CLUSTER_AUTHORIZATION_FAILED',
  // ACLs are asked of brokers that have no authorizer.
  'SECURITY_DISABLED',
  'SASL_AUTHENTICATION_FAILED',
  'UNSUPPORTED_SASL_MECHANISM',
  'ILLEGAL_SASL_STATE',
  'KafkaJSSASLAuthenticationError',
]);
/** A fault of a program, ours or the library's: nothing that a repeat mends. */
const programFaults = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);
/** The group has moved on without this member's say: it must join again before it settles more. */
const rejoins = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'NOT_COORDINATOR_FOR_GROUP',
]);

/**
 * What a broker answers that has not heard yet of a topic that another has made, or of who leads it since the last
 * leader went; and what the client says where it knows of no leader. It passes within seconds.
 */
const leaderless = new Set([
  'UNKNOWN_TOPIC_OR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_FOR_PARTITION',
  'REPLICA_NOT_AVAILABLE',
  'FENCED_LEADER_EPOCH',
  'UNKNOWN_LEADER_EPOCH',
  'OFFSET_NOT_AVAILABLE',
  'KafkaJSBrokerNotFound',
  'KafkaJSConnectionError',
]);

/** An error and its causes, outermost first, the first of several that came at once; kafkajs wraps up to three deep. */
function* chainOf(error: unknown): Generator<Facts> {
  let one = error;
  for (let depth = 0; depth < 8 && typeof one === 'object' && one !== null; depth++) {
    const {
      name = '',
      type = '',
      message = '',
      cause,
      errors,
    } = one as Partial<Facts> & {
      cause?: unknown;
      errors?: readonly unknown[];
    };
    yield { name: String(name), type: String(type), message: String(message) };
    one = cause ?? errors?.[0];
  }
}

/** What a failure of the client means to whoever called. Everything that is not known to last may pass. */
export function meaningOf(error: unknown): KafkaLogErrorCode {
  if (error instanceof KafkaLogError) return error.code;
  for (const { name, type } of chainOf(error)) {
    if (refusals.has(type) || refusals.has(name)) return 'not-permitted';
    if (programFaults.has(name)) return 'client-failed';
  }
  return 'unavailable';
}

/** The same as an error of this log. */
export function failure(what: string, error: unknown): KafkaLogError {
  if (error instanceof KafkaLogError) return error;
  const { name = '', type = '' } = [...chainOf(error)].at(-1) ?? {};
  return new KafkaLogError(meaningOf(error), `${what}: ${type || name || 'no answer'}`, {
    cause: error,
  });
}

export function asksToRejoin(error: unknown): boolean {
  for (const { type } of chainOf(error)) if (rejoins.has(type)) return true;
  return false;
}

export function saysUnknownTopic(error: unknown): boolean {
  for (const { type } of chainOf(error)) if (type === 'UNKNOWN_TOPIC_OR_PARTITION') return true;
  return false;
}

/** Whether it was a partition's leader that could not be asked, where a broker answered at all. */
export function lacksLeader(error: unknown): boolean {
  const facts = [...chainOf(error)];
  return (
    facts.every(({ name }) => name !== NobodyAnswers.name) &&
    facts.some(({ name, type }) => leaderless.has(type) || leaderless.has(name))
  );
}
