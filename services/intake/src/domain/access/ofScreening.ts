import {
  type Asking,
  hasRole,
  type PlainRelationName,
  type Relation,
  relation,
} from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Screening } from '../screening/state.ts';
import { assigned, holdsStay, screensHere, self } from './relations.ts';

export type OfScreening = { readonly screeningId: string };
type ToScreening = Relation<Pathway, OfScreening>;

/** A relation to the screening that is named. To one that is not there nobody has any. */
const toScreening = (
  name: PlainRelationName,
  holds: (screening: Screening, asking: Asking, state: Pathway) => boolean,
  because?: string,
): ToScreening =>
  relation(
    name,
    (state, asking) => {
      const screening = state.screenings[asking.params.screeningId];
      return screening !== undefined && holds(screening, asking, state);
    },
    because,
  );

/** The organisation whose people asked the questions; of what was only offered, nobody's. */
export const hasScreened = ({ steps }: Screening, org: string): boolean =>
  steps.some(({ to, done }) => done.org === org && (to === 'IN_PROGRESS' || to === 'COMPLETED'));

export const screened = toScreening('SCREENED', (screening, { actor }) =>
  hasScreened(screening, actor.org),
);

/** Some screening of the person. */
export const screenedOne = relation<Pathway>('SCREENED', ({ screenings }, { actor }) =>
  Object.values(screenings).some((screening) => hasScreened(screening, actor.org)),
);

const along = (relationToPerson: Relation<Pathway>): ToScreening =>
  toScreening(
    relationToPerson.name as PlainRelationName,
    (_screening, asking, state) => relationToPerson.holds(state, asking),
    relationToPerson.because,
  );

export const selfOnScreening = along(self);
export const screensHereOne = along(screensHere);
export const assessesOne = along(assigned);
export const treatsHere = toScreening(
  'HOLDS_STAY',
  (_screening, asking, state) => hasRole(asking.actor, 'PHC') && holdsStay.holds(state, asking),
  'healthcare of the prison that holds the person',
);
