import {
  type EventDefinition,
  type Instant,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { type AnyFollowUp, carryingFollowUps } from '@throughcare/record';
import { id, ref } from '@throughcare/testing';
import { Records } from '@throughcare/testing/merging';
import { acceptOffer } from '../src/commands/placement/acceptOffer.ts';
import { pathway } from '../src/domain/document.ts';
import type { PathwayEvent } from '../src/domain/events.ts';
import { merging } from '../src/domain/merging.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import type { AftercareSettings } from '../src/settings.ts';
import { newOffer, ngo, reactionTo, settings, stay } from './offerStory.ts';
import { searchesAmong } from './searchesAmong.ts';

/** Records of several people, by short names; `at` is their clock. */
export type People = Records<Pathway, PathwayEvent, AftercareSettings>;
export const people = (partners: readonly string[] = []): People =>
  peopleWith(searchesAmong(partners));
export const peopleWith = (searches: readonly AnyFollowUp[]): People =>
  new Records(pathway, settings, [...carryingFollowUps(pathway, merging), ...searches]);

export const hear = (records: People, name: string, to: EventDefinition, data: object = {}) =>
  records.heard(reactionTo(to), ref(name), data);
/** An event with a time of its own, which may be heard later than one that was told after it. */
export const hearOf = (
  records: People,
  name: string,
  to: EventDefinition,
  data: object,
  time: Instant,
) => {
  const reaction = reactionTo(to);
  const heard = {
    data: to.data.parse({ ...to.example, ...data }),
    event: { time, subject: ref(name) },
  };
  records.change(ref(name), (state, context) => reaction.decide(heard as never, state, context));
};

const pair = (kept: string, removed: string, nth: number) => ({
  keptRef: ref(kept),
  removedRef: ref(removed),
  nth,
});
/** Both records hear that they are one person. */
export function merge(records: People, removed: string, kept: string, nth = 1): void {
  for (const one of [kept, removed])
    hear(records, one, intakeEventTypes.personMerged, pair(kept, removed, nth));
}
export function unmerge(
  records: People,
  removed: string,
  kept: string,
  { nth = 1, orders }: { readonly nth?: number; readonly orders?: readonly string[] } = {},
): void {
  for (const one of [kept, removed])
    hear(records, one, intakeEventTypes.personUnmerged, {
      ...pair(kept, removed, nth),
      ...(one === kept && orders && { orders }),
    });
}

export const needKnownOf = (records: People, name: string) =>
  hear(records, name, intakeEventTypes.screeningCompleted, {
    screeningId: id(`screening of ${name}`),
    need: 'KNOWN',
  });
export const releaseSet = (records: People, name: string, newDate: string) =>
  hear(records, name, prisonProgramEventTypes.releaseDateSet, { episodeId: stay, newDate });
export const releasedNow = (records: People, name: string) =>
  hear(records, name, prisonProgramEventTypes.prisonerReleased, {
    episodeId: stay,
    releaseId: id('release'),
    releasedAt: records.now,
    prisonId: 'prison-a',
  });

/** ngo-a is offered the person for this release, and accepts: the id of its case. */
export function acceptedBy(records: People, name: string, org = 'ngo-a'): string {
  const offerId = id(`offer to ${org}`);
  records.change(ref(name), (_state, { now }) => [
    { type: 'offer-made', placementId: stay, offer: newOffer(offerId, org, now), at: now },
  ]);
  const refusal = records.command(acceptOffer, ref(name), ngo(org), {}, { offerId });
  const caseId = records.state(ref(name)).offers[offerId]?.accepted?.caseId;
  if (refusal || !caseId) throw new Error('the offer was not accepted');
  return caseId;
}
export const stateOf = (records: People, name: string): Pathway => records.state(ref(name));
