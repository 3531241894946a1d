import type { Asking } from '../kernel/asking.ts';
import type { View } from '../kernel/page.ts';
import { type Case, Identity } from './model.ts';
import { nameSaid, whoItIs } from './said.ts';

/** Who somebody is, as far as this organisation may know; asked anew each time, since a consent can be withdrawn. */
export const identityOf = (
  asking: Asking,
  { pathwayRef }: Pick<Case, 'pathwayRef'>,
): Promise<Identity | undefined> =>
  asking.maybe('intake', `/people/${pathwayRef}/identity`, Identity);

/** Somebody without a name here, in words that name nobody and still tell two people apart. */
export function namelessly({ offer, release }: Case, view: Pick<View, 'say'>): string {
  return offer ? whoItIs({ ...offer, area: release?.area ?? null }, view) : view.say('ngo.unnamed');
}

export const nameOf = (
  one: Case,
  identity: Identity | undefined,
  view: Pick<View, 'say'>,
): string => nameSaid(identity) ?? namelessly(one, view);
