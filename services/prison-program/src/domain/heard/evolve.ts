import type { CloudEvent, Instant } from '@throughcare/contracts';
import {
  amend,
  canonical,
  earlierOf,
  type FirstTold,
  type Handlers,
  put,
  type Told,
  tell,
} from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import { blank, type Fields, type Heard, type ShelfName, type Word } from './state.ts';

/** These fields of one thing were said, at this moment, on the stream of this record. */
export type FactHeard = {
  readonly [K in ShelfName]: {
    readonly type: 'heard';
    readonly shelf: K;
    readonly id: string;
    readonly fields: Partial<Fields<K>>;
    readonly told: FirstTold;
  };
}[ShelfName];

export type HeardEvent =
  | FactHeard
  /** Decided here, and kept with the referral: it asks for what this enrolment is open for already. */
  | {
      readonly type: 'referral-found-duplicate';
      readonly referralId: string;
      readonly of: string;
      readonly at: Instant;
    };

/** Records a fact; nothing where it is known already, so that a repeat leaves no trace. */
export function hear<K extends ShelfName>(
  heard: Heard,
  shelf: K,
  id: string,
  fields: Partial<Fields<K>>,
  { subject, time }: Pick<CloudEvent, 'subject' | 'time'>,
): FactHeard[] {
  // The compiler cannot see that the shelf and its fields belong together.
  const event = { type: 'heard', shelf, id, fields, told: { ref: subject, at: time } } as FactHeard;
  const known = heard[shelf][id];
  return known && canonical(after(known, event)) === canonical(known) ? [] : [event];
}

function after(known: Word | undefined, { shelf, fields, told }: FactHeard): Word {
  const before: Word & Told = known ?? { ...blank[shelf], toldAt: {}, first: told };
  return { ...tell<Told>(before, fields, told.at), first: earlierOf(before.first, told) };
}

export const heardHandlers: Handlers<PathwayState, HeardEvent> = {
  heard: (state, event) => {
    const shelf = state.heard[event.shelf];
    const items = put<Word>(shelf, event.id, after(shelf[event.id], event));
    return { ...state, heard: { ...state.heard, [event.shelf]: items } };
  },
  'referral-found-duplicate': (state, { referralId, of, at }) => {
    const referrals = amend(state.heard.referrals, referralId, (referral) =>
      tell(referral, { duplicateOf: of }, at),
    );
    return { ...state, heard: { ...state.heard, referrals } };
  },
};
