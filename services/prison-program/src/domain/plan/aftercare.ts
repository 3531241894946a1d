import type { Instant } from '@throughcare/contracts';
import type { PathwayState } from '../person/state.ts';

/** Who takes the person up outside after this release, as aftercare told. */
export type Aftercare = {
  readonly acceptedBy: readonly string[];
  readonly offers: readonly { readonly partnerOrg: string | null; readonly state: string | null }[];
  /** No partner was found; someone must look. */
  readonly unplaced: boolean;
  readonly treatmentProviders: readonly string[];
  readonly firstContactAt: Instant | null;
};

const named = (orgs: readonly (string | null)[]): string[] => orgs.filter((org) => org !== null);

export function aftercareOf({ heard }: Pick<PathwayState, 'heard'>, episodeId: string): Aftercare {
  // A search that is not for this release is the person's own affair.
  const offers = Object.values(heard.offers).filter(
    ({ placementId }) => placementId === null || placementId === episodeId,
  );
  const contacts = Object.values(heard.contacts)
    .filter((contact) => contact.reached)
    .map((contact) => contact.at)
    .filter((at) => at !== null)
    .toSorted();
  return {
    acceptedBy: named(
      offers.filter(({ state }) => state === 'ACCEPTED').map(({ partnerOrg }) => partnerOrg),
    ),
    offers: offers.map(({ partnerOrg, state }) => ({ partnerOrg, state })),
    unplaced: heard.placements[episodeId]?.state === 'UNPLACED',
    treatmentProviders: named(Object.values(heard.orders).map(({ providerOrg }) => providerOrg)),
    firstContactAt: contacts[0] ?? null,
  };
}
