import type { Place } from '@throughcare/record';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';
import { openedAt } from '../referral/state.ts';

/** What stands by itself and when it was made; what is about another thing goes where that one goes. */
const made: Readonly<Record<string, (state: Pathway, id: string) => string | undefined>> = {
  referrals: ({ referrals }, id) => referrals[id] && openedAt(referrals[id]),
  screenings: ({ screenings }, id) => screenings[id]?.steps[0]?.done.at,
  consents: ({ consents }, id) => consents[id]?.steps[0]?.done.at,
  agreements: ({ agreements }, id) => agreements[id]?.done.at,
  claimCodes: ({ claimCodes }, id) => claimCodes[id]?.issued.at,
  guardians: ({ guardians }, id) => guardians[id]?.recorded.at,
  mismatches: ({ mismatches }, id) => mismatches[id]?.said.at,
  deaths: ({ deaths }, id) => deaths[id]?.reported.at,
};

/** Things made here at or after a moment that no other record brought: after an unmerge they may be either's. */
export function madeHereSince(
  state: Pathway,
  moment: string,
): readonly { readonly place: Place; readonly since: string }[] {
  return Object.entries(made).flatMap(([name, madeAt]) => {
    const collection = merging.collections[name];
    return Object.entries(collection?.get(state) ?? {}).flatMap(([id, item]) => {
      const since = madeAt(state, id);
      const about = collection?.about?.(item) ?? null;
      const goesAlong = about !== null && stands(state, about);
      const came = state.merging.origins[`${name}/${id}`] !== undefined;
      return since === undefined || since < moment || goesAlong || came
        ? []
        : [{ place: [name, id] as const, since }];
    });
  });
}

const stands = (state: Pathway, [name, id]: Place): boolean =>
  merging.collections[name]?.get(state)[id] !== undefined;
