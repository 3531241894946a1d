import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import type { Case, Identity } from '../ngo/model.ts';
import { namelessly } from '../ngo/person.ts';
import { nameSaid } from '../ngo/said.ts';

/** A name where a consent says it to this reader; else how they are reached, or from where they come. */
export function whoSaid(
  one: Case,
  identity: Identity | undefined,
  view: Pick<View, 'say'>,
): string {
  const { say } = view;
  const name = nameSaid(identity);
  if (name !== undefined) return name;
  const [route] = identity?.contact?.routes ?? [];
  if (route) return say('peer.at', { route: route.value });
  const prison = one.release?.prisonId;
  return prison ? say('peer.from', { prison: codeAsName(prison) }) : namelessly(one, view);
}
