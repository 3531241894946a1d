import type { Instant } from '@throughcare/contracts';
import { type Handlers, put, tell } from '@throughcare/record';
import type { Findable } from '../finding/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import { nothingSaid } from './nothingSaid.ts';
import {
  allIdentifiers,
  type Identifier,
  type Introduction,
  type Likeness,
  type Particulars,
  partyOf,
  type Said,
} from './state.ts';

export type PersonEvent =
  | {
      readonly type: 'person-opened';
      readonly opened: Done;
      readonly said: Partial<Said>;
      readonly identifiers: readonly Identifier[];
    }
  | { readonly type: 'person-described'; readonly said: Partial<Said>; readonly at: Instant }
  | { readonly type: 'identifier-added'; readonly identifier: Identifier; readonly at: Instant }
  | {
      readonly type: 'person-introduced';
      readonly by: string;
      readonly introduction: Introduction;
    }
  | { readonly type: 'likeness-found'; readonly likeness: Likeness }
  | { readonly type: 'made-findable'; readonly findable: Findable };

/** What is said at a record is said in its own particulars, also while it has those of another one. */
export const personHandlers: Handlers<Pathway, PersonEvent> = {
  'person-opened': (state, { opened, said, identifiers }) => {
    const isNamed = said.name !== undefined && said.name !== null;
    const introduction = { step: opened, named: isNamed, agrees: isNamed, gaveName: isNamed };
    const introducedBy = { [partyOf(opened)]: introduction };
    const blank: Particulars = {
      ...nothingSaid,
      opened,
      identifiers: [],
      introducedBy: {},
      toldAt: {},
    };
    const particulars = tell(
      blank,
      { ...said, identifiers: allIdentifiers(identifiers, []), introducedBy },
      opened.at,
    );
    return { ...state, persons: put(state.persons, state.ref, particulars) };
  },
  'person-described': (state, { said, at }) => changed(state, (own) => tell(own, said, at)),
  'identifier-added': (state, { identifier, at }) =>
    changed(state, (own) =>
      tell(own, { identifiers: allIdentifiers(own.identifiers, [identifier]) }, at),
    ),
  'person-introduced': (state, { by, introduction }) =>
    changed(state, (own) =>
      tell(own, { introducedBy: put(own.introducedBy, by, introduction) }, introduction.step.at),
    ),
  'likeness-found': (state, { likeness }) => ({ ...state, likeness }),
  'made-findable': (state, { findable }) => ({ ...state, findable }),
};

function changed(state: Pathway, change: (own: Particulars) => Particulars): Pathway {
  const own = state.persons[state.ref];
  return own ? { ...state, persons: put(state.persons, state.ref, change(own)) } : state;
}
