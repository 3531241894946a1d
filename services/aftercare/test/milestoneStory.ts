import { addHours, type Instant, instant } from '@throughcare/contracts';
import type { Milestone, MilestoneKind, MilestoneOf } from '../src/domain/indicators/milestones.ts';

/** As it was told: what is left out does not matter to the story. */
export const told = <Kind extends MilestoneKind>(
  kind: Kind,
  at: string,
  data: { readonly [K in keyof MilestoneOf<Kind>['data']]?: unknown },
  ref = 'person-1',
): Milestone => ({ kind, ref, at: instant(at), data }) as unknown as Milestone;

/** A release with a known need, told of where it goes, and when a partner met the person, if one did. */
export function released(
  stay: string,
  from: string,
  { after = null, ref = stay }: { readonly after?: number | null; readonly ref?: string } = {},
): readonly Milestone[] {
  const later = (hours: number): Instant => addHours(instant(from), hours);
  return [
    told(
      'RELEASED',
      from,
      { episodeId: stay, prisonId: 'prison-north', area: 'IL-COOK-CHICAGO' },
      ref,
    ),
    told('WEEKS_BEGUN', later(0), { windowId: stay, from: instant(from) }, ref),
    ...(after === null
      ? []
      : [
          told(
            'OFFERED',
            later(0),
            { offerId: `offer of ${stay}`, placementId: stay, partnerOrg: 'ngo-a' },
            ref,
          ),
          told('REACHED', later(after), { offerId: `offer of ${stay}`, at: later(after) }, ref),
        ]),
  ];
}

/** As the index gives them. */
export const inTime = (...all: readonly (readonly Milestone[])[]): readonly Milestone[] =>
  all.flat().toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
