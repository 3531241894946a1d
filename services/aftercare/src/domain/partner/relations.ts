import { type Asking, anybody, type Relation, relation, worksIn } from '@throughcare/record';
import type { Partner } from './state.ts';

export const agreed: Relation<Partner> = relation(
  'OWN_STATEMENT',
  ({ agreement }, { actor }) => agreement?.org === actor.org,
  'the organisation whose agreement it is',
);
/** An agreement whose entries name no area is the business of every coordinator whom the register knows. */
const worksWith = (
  { served }: Partner,
  { organisation }: Pick<Asking, 'organisation'>,
): boolean => {
  const areas = served.flatMap((entry) => entry.areas);
  return areas.length === 0
    ? organisation !== null
    : areas.some((area) => worksIn(organisation, area));
};
export const coordinates: Relation<Partner> = relation(
  'COORDINATES',
  (state, asking) => state.agreement !== null && worksWith(state, asking),
);
export const onboards: Relation<Partner> = relation(
  'COORDINATES',
  worksWith,
  'of an area that the partner serves; any where nobody has agreed yet',
);
export const brings: Relation<Partner> = relation(
  'SOURCE',
  () => true,
  'agreements name no person: a source may bring any',
);
export const operates = anybody('the operator of the installation onboards its partners');
