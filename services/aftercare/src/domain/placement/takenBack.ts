import { addHours, type Instant } from '@throughcare/contracts';
import { settingsFor } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { isWanted } from './looking.ts';
import { placeOf } from './place.ts';
import type { Placement } from './state.ts';
import { standingOfPlacement } from './terms.ts';

/** Out, or asking for help: what the person wants is theirs to say, and a plan of others that changed ends nothing. */
const asksOutside = (state: Pathway, placement: Placement, settings: AftercareSettings): boolean =>
  isWanted(state, placement, settings) &&
  (placement.cause !== 'RELEASE' ||
    standingOfPlacement(state, placement, settings).is === 'RELEASED');

/** The same of a referral that is on hold: what it asks for waits, and stands. */
export const isTheirsToEnd = (
  state: Pathway,
  placement: Placement,
  settings: AftercareSettings,
): boolean => {
  const referral = state.referrals[placement.id];
  return (
    asksOutside(state, placement, settings) ||
    (placement.cause === 'REFERRAL' && referral !== undefined && !referral.closed)
  );
};

/**
 * From when somebody is looked for again after a search was taken back by hand: whoever comes out after all, at once; whoever
 * is said to be arrested, and no prison tells of it, after a while. Null: not, as things stand.
 */
export function goesOnAt(
  state: Pathway,
  placement: Placement,
  settings: AftercareSettings,
): Instant | null {
  const { ended } = placement;
  if (!ended || !asksOutside(state, placement, settings)) return null;
  if (ended.by === 'CASE_MANAGER') return ended.at;
  if (ended.by !== 'REARRESTED') return null;
  const standing = standingOfPlacement(state, placement, settings);
  if (standing.is === 'RELEASED' && standing.releasedAt > ended.at) return ended.at;
  const { rearrestHours } = settingsFor(settings, placeOf(state, placement));
  return addHours(ended.at, rearrestHours);
}
