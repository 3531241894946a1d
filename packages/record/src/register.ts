import {
  intakeEventTypes,
  isPerson,
  type Organisation,
  type StreamKey,
} from '@throughcare/contracts';
import type { DocumentType } from './documentType.ts';
import { type AnyReaction, reactionsOn } from './reaction.ts';

const { organisationRegistered, organisationChanged, organisationClosed } = intakeEventTypes;

/** Kind of the documents that belong to a person: events are applied to them and published by them. */
export const personKind = 'pathway';
/** Kind of the documents that are about an organisation: intake's, which keeps the register, and the copy in each other service. */
export const organisationKind = 'organisation';
/** Kind of the documents whose streams have such a key. */
export const kindOf = (key: StreamKey): string => (isPerson(key) ? personKind : organisationKind);

/** What a service knows of an organisation. */
export type Registered = {
  readonly id: string;
  /** Null where nothing was said of it yet. */
  readonly organisation: Organisation | null;
  readonly closed: boolean;
};

/** What the register tells of an organisation. */
export type RegisterTold =
  | { readonly type: 'organisation-told'; readonly organisation: Organisation }
  | { readonly type: 'closing-told' };

/** The register as a service other than intake has it; one that knows more of an organisation adds to it. */
export const organisationCopy: DocumentType<Registered, RegisterTold> = {
  kind: organisationKind,
  idParam: 'organisationId',
  empty: (id) => ({ id, organisation: null, closed: false }),
  evolve: (state, event) =>
    event.type === 'organisation-told'
      ? { ...state, organisation: event.organisation, closed: false }
      : { ...state, closed: true },
  duties: 'none',
  views: {},
};

const on = reactionsOn(organisationCopy);

/** How every service other than intake hears of the register. */
export const organisationReactions: readonly AnyReaction[] = [
  on({
    to: organisationRegistered,
    does: 'knows the organisation',
    decide: ({ data }) => [{ type: 'organisation-told', organisation: data }],
  }),
  on({
    to: organisationChanged,
    does: 'knows what is otherwise',
    decide: ({ data }) => [{ type: 'organisation-told', organisation: data }],
  }),
  on({
    to: organisationClosed,
    does: 'takes nothing more from its accounts',
    decide: () => [{ type: 'closing-told' }],
  }),
];
