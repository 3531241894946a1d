import { type AreaCode, areaHolds, unknownArea } from '@throughcare/contracts';
import { type Milestone, those } from './milestones.ts';
import type { Release } from './releases.ts';

/** The first area of an organisation in the register; null where it is not known to work anywhere. */
export type AreaOf = (org: string | null | undefined) => AreaCode | null;

/** Where each kind of thing belongs: to one place, so that no two areas count the same. */
export type Places = {
  /** Where the person goes; where nobody said it, where the prison is. */
  readonly ofStay: (stayId: string) => AreaCode | null;
  /** Of an order: where its court is. */
  readonly ofCourt: AreaOf;
  /** That of the release which it is for; else that of the partner. */
  readonly ofPlacement: (placementId: string, partnerOrg: string) => AreaCode | null;
  /** Of a referral: the area or the court that it names, else that of who is asked first to help. */
  readonly ofReferral: (
    referralId: string,
    named: { readonly court: string | null; readonly area: AreaCode | null },
  ) => AreaCode | null;
};

const known = (area: AreaCode | null | undefined): AreaCode | null =>
  area == null || area === unknownArea ? null : area;

export function placesOf(all: readonly Milestone[], areaOf: AreaOf): Places {
  // Told again where something in it is put right: the last word counts.
  const stays = new Map(
    those(all, 'RELEASED').map(({ data: { episodeId, area, prisonId } }) => [
      episodeId as string,
      known(area) ?? areaOf(prisonId),
    ]),
  );
  const courts = new Map(
    those(all, 'TAKEN_UP').map(({ data }) => [data.referralId as string, data.court]),
  );
  const asked = new Map(
    those(all, 'OFFERED')
      .toReversed()
      .map(({ data }) => [data.placementId as string, data.partnerOrg]),
  );
  return {
    ofStay: (stayId) => stays.get(stayId) ?? null,
    ofCourt: areaOf,
    ofPlacement: (placementId, partnerOrg) => stays.get(placementId) ?? areaOf(partnerOrg),
    ofReferral: (referralId, { court, area }) =>
      known(area) ??
      areaOf(court) ??
      areaOf(courts.get(referralId)) ??
      areaOf(asked.get(referralId)),
  };
}

/** Organisations whose area is asked for. */
export const organisationsIn = (all: readonly Milestone[]): readonly string[] => [
  ...new Set(
    all.flatMap(({ data }) =>
      ['court', 'partnerOrg', 'prisonId'].flatMap((field) => {
        const org = (data as Readonly<Record<string, unknown>>)[field];
        return typeof org === 'string' ? [org] : [];
      }),
    ),
  ),
];

/** Whether what belongs to a place counts for an area. What belongs to no known place counts nowhere. */
export const countsFor = (area: AreaCode, place: AreaCode | null): boolean =>
  place !== null && areaHolds(area, place);

/** Areas of which none holds another: what two of them told could be held against each other. */
export const apart = (areas: readonly AreaCode[]): readonly AreaCode[] => {
  const all = [...new Set(areas)];
  return all.filter((one) => !all.some((other) => other !== one && areaHolds(other, one)));
};

/** The release of a person next to a moment, within four weeks of it. */
export function nearestRelease(releases: readonly Release[], at: string): Release | undefined {
  const away = ({ from }: Release) => Math.abs(Date.parse(from) - Date.parse(at));
  const [nearest] = releases.toSorted((a, b) => away(a) - away(b));
  return nearest && away(nearest) <= 28 * 86_400_000 ? nearest : undefined;
}
