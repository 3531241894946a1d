import { areaHolds, unknownArea } from '@throughcare/contracts';

/** What a row of settings may name. The first weighs most: an agreement is narrower than a court or a prison, these than an area. */
export const placeKeys = ['agreement', 'court', 'prison', 'area'] as const;
export type PlaceKey = (typeof placeKeys)[number];
/** Where something takes place, as far as it is known; `agreement` is the organisation of the partner that made it. */
export type SettingsPlace = { readonly [K in PlaceKey]?: string | null | undefined };

/** Whether something takes place where this is said of: everything that is named is known here, and the same. */
export const isAt = (at: SettingsPlace, place: SettingsPlace): boolean =>
  placeKeys.every((key) => {
    const [named, here] = [at[key], place[key]];
    if (named == null) return true;
    if (here == null || here === unknownArea) return false;
    return key === 'area' ? areaHolds(named, here) : named === here;
  });

/** Orders what is said of places so that the narrower comes later. */
export function narrowestLast(a: SettingsPlace, b: SettingsPlace): number {
  for (const key of placeKeys) {
    const by = narrowness(key, a) - narrowness(key, b);
    if (by !== 0) return by;
  }
  return 0;
}

/** Areas hold each other: a longer code is narrower. */
function narrowness(key: PlaceKey, { [key]: named }: SettingsPlace): number {
  if (named == null) return 0;
  return key === 'area' ? named.split('-').length : 1;
}
