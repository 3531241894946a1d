import type {
  Audience,
  EventDefinition,
  Instant,
  PathwayRef,
  Sharing,
} from '@throughcare/contracts';
import type { z } from 'zod';
import type { View } from './access/index.ts';
import type { Claim } from './claim.ts';
import type { ById } from './collection.ts';
import type { Context } from './context.ts';
import type { IndexEntry } from './document.ts';
import type { Duties } from './duty.ts';
import type { Whatever } from './whatever.ts';

/** One thin event for one audience, as `publish` hands it over. Made by `publication`, which checks the data's type. */
export type Publication = {
  readonly definition: EventDefinition;
  readonly audience: Audience;
  readonly data: Readonly<Record<string, unknown>>;
  readonly basis: Sharing['basis'];
  readonly consentId?: string;
};

/** Types the data by the definition; `basis` says on which ground it is shared. */
export function publication<D extends EventDefinition>(
  definition: D,
  audience: D['audiences'][number],
  data: z.input<D['data']>,
  basis: Sharing['basis'] = 'STATUTE',
  consentId?: string,
): Publication {
  return {
    definition,
    audience,
    data: data as Publication['data'],
    basis,
    ...(consentId !== undefined && { consentId }),
  };
}

/** A follow-up as a rule or an event asks for it. `key` makes it unique within its cause. */
export type FollowUpOwed = {
  readonly name: string;
  readonly key: string;
  readonly payload: unknown;
  readonly notBefore?: Instant;
};

/**
 * One kind of document: a person's pathway in this service, a provider, an agreement.
 * All functions are pure. Domain events are internal: they may carry detail, and they are not stored.
 */
export type DocumentType<S, E extends { type: string }, Settings = unknown> = {
  readonly kind: string;
  /** The path parameter that names the document; `pathwayRef` for a person's. */
  readonly idParam: string;
  /** The shell of a document that does not exist yet. */
  empty(id: string): S;
  evolve(state: S, event: E): S;
  /**
   * What follows from the state and the clock by itself: "an order is issued and a start is known, so it is active",
   * "the offer's time is over, so it expired". Run after every change and at every tick until nothing more follows.
   * Facts are recorded as they come and rules fire on state, so that any interleaving of streams ends the same.
   */
  rules?(state: S, context: Context<Settings>): E[];
  /** At most thin events, for the audiences that may know. Only documents of people and organisations publish. */
  publish?(event: E, state: S): Publication[];
  /** Work owed to other documents or services, done after the write by the follow-up of that name. */
  followUps?(event: E, state: S): FollowUpOwed[];
  /**
   * What somebody owes the person whose document it is, in every state: on which list it stands, or until when it waits. Work
   * lists and the next tick come from it alone, so that nothing is owed that nobody sees and no clock runs for nothing.
   */
  readonly duties: Duties<S, Settings>;
  /**
   * Where the document is found apart from work: people held, own referrals, a thing by its id. Never a work list. `settings`
   * for registers by day.
   */
  registers?(state: S, settings: Settings): IndexEntry[];
  /** Clocks of what nobody owes: something that ends by itself and is done with. */
  timers?(state: S, settings: Settings): Instant | null;
  /**
   * The claimed values that the document holds. A claim counts only while its document lists the value; left out: for ever.
   */
  claimed?(state: S): readonly Claim[];
  /**
   * Entities by id, in the collections that hold them, always in the same order; when the object changes its revision (ETag)
   * moves. A collection that is the same object holds nothing that changed.
   */
  entities?(state: S): readonly ById<object>[];
  readonly views: Readonly<Record<string, View<S, Whatever>>>;
};

export const refOf = (id: string): PathwayRef => id as PathwayRef;
