import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { apart, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Placement } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** Who it is, without a name: a city is told none. */
export const placementName = (
  { cause, openedAt }: Pick<Placement, 'cause' | 'openedAt'>,
  { say, times }: Ask,
): string =>
  say('city.placement.who', { who: sayCode(say, 'cause', cause), at: times.moment(openedAt) });

/** `Asked: NGO Harbour (could not), NGO Lantern (did not answer in time, 3 times)`, each once for each answer; empty where nobody was. */
export function askedSaid({ offers = [] }: Placement, { say }: Ask): string {
  if (offers.length === 0) return '';
  const answers = Map.groupBy(offers, ({ partnerOrg, state }) => `${partnerOrg} ${state}`);
  const who = listed(
    say,
    [...answers.values()].flatMap((same) =>
      same.slice(0, 1).map(({ partnerOrg, state }) =>
        say('city.placement.offer', {
          org: codeAsName(partnerOrg),
          state: sayCode(say, 'offerState', state),
          times: same.length,
        }),
      ),
    ),
  );
  return say('city.placement.asked', { who });
}

/** `Could not: 2 work in another area, 1 takes nobody of this age`; empty where none is told. */
export function groundsSaid({ unplaced }: Placement, { say }: Ask): string {
  const grounds = unplaced?.grounds ?? [];
  if (grounds.length === 0) return '';
  const why = apart(
    say,
    grounds.map(({ ground, partners }) =>
      say('city.placement.ground', { partners, ground: sayCode(say, 'cannot', ground) }),
    ),
  );
  return say('city.placement.grounds', { why });
}
