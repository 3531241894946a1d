import type { Role } from '@throughcare/contracts';
import { type Level, levels, levelsOfRole } from '@throughcare/record';
import type { Account } from './account.ts';

/** From the third level on, in the order of the table: what is clinical, what is legal, and who somebody is. */
const close: ReadonlySet<Level> = (() => {
  const inOrder = Object.keys(levels) as Level[];
  return new Set(inOrder.slice(inOrder.findIndex((level) => level.startsWith('L3'))));
})();

/** Whether this role can come to see what lies close to a person, by whichever relation. */
export const seesClosely = (role: Role): boolean =>
  [...levelsOfRole(role)].some((level) => close.has(level));

/** Whether a password alone does not sign this account in. Whoever has enrolled is always asked. */
export const needsSecondFactor = ({
  kind,
  roles,
  secondFactor,
}: Pick<Account, 'kind' | 'roles' | 'secondFactor'>): boolean =>
  kind === 'LOCAL' && (secondFactor !== null || roles.some(seesClosely));
