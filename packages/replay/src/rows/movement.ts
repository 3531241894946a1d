import type { Instant } from '@throughcare/contracts';
import type { PrisonMessage } from '@throughcare/importers';

type Movement = Extract<PrisonMessage, { kind: 'ARRIVED' | 'DEPARTED' }>;
/** A command on a person's custody; `area` where it takes one. */
type Command = { readonly path: string; readonly body: Readonly<Record<string, unknown>> };

/** What a message that somebody went out or came in asks for. The publisher's own words go with it. */
export function movementOf(message: Movement, at: Instant): Command {
  const { path, body } =
    message.kind === 'ARRIVED' ? arrival(message.meaning.is, at) : departure(message, at);
  const { reason, code } = message;
  return {
    path,
    body: {
      ...body,
      ...(reason !== null && { movementReason: reason }),
      ...(code !== null && { movementCode: code }),
    },
  };
}

function arrival(
  is: Extract<Movement, { kind: 'ARRIVED' }>['meaning']['is'],
  at: Instant,
): Command {
  switch (is) {
    case 'ADMITTED':
      return { path: '', body: { admittedAt: at } };
    case 'RECALLED':
      return { path: '/recall', body: { receivedAt: at } };
    case 'RETURNED':
    case 'RECAPTURED':
      return { path: '/return', body: { returnedAt: at } };
    default:
      return neverActedOn(is);
  }
}

function departure(message: Extract<Movement, { kind: 'DEPARTED' }>, at: Instant): Command {
  const { meaning, heldFrom } = message;
  switch (meaning.is) {
    case 'RELEASED':
      return {
        path: '/record-release',
        body: {
          releasedAt: at,
          kind: meaning.kind,
          area: true,
          ...(heldFrom !== null && { heldFrom }),
        },
      };
    case 'LEFT_NOT_RELEASED':
      return { path: '/leave', body: { leftAt: at, reason: meaning.reason } };
    // Of whom a prison holds: it is named by the stay.
    case 'ESCAPED':
      return { path: '/record-escape', body: { prisonId: undefined, escapedAt: at } };
    case 'DEPORTED':
      return { path: '/record-deportation', body: { prisonId: undefined, deportedAt: at } };
    case 'DIED':
      return { path: '/record-death', body: { diedAt: at } };
    default:
      return neverActedOn(meaning.is);
  }
}

function neverActedOn(meaning: 'UNKNOWN' | 'ADMINISTRATIVE'): never {
  throw new Error(`a message that means ${meaning} is acted on by nobody`);
}
