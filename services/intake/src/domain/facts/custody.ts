import type { Instant } from '@throughcare/contracts';
import type { FactEvent } from './evolve.ts';
import { type Facts, hasPlaceOf, isAccepted, type ReleaseFact } from './state.ts';

type In = { readonly episodeId: string; readonly prisonId: string };

export const receivedAt = ({ episodeId, prisonId }: In, at: Instant): FactEvent[] => [
  { type: 'stay-heard', stay: { episodeId, received: { prisonId, at }, voided: false } },
];

export const stayVoided = (episodeId: string): FactEvent[] => [
  { type: 'stay-heard', stay: { episodeId, received: null, voided: true } },
];

/** Every word on a release names its stay, so that it goes where the stay goes. */
export const releaseHeard = (
  { episodeId, releaseId }: { readonly episodeId: string; readonly releaseId: string },
  said: Partial<Pick<ReleaseFact, 'recorded' | 'confirmed' | 'takenBack'>>,
): FactEvent[] => [
  { type: 'stay-heard', stay: { episodeId, received: null, voided: false } },
  {
    type: 'release-heard',
    release: {
      releaseId,
      episodeId,
      recorded: null,
      confirmed: false,
      takenBack: false,
      ...said,
    },
  },
];

type Word = { readonly prisonId: string; readonly at: Instant; readonly out: ReleaseFact | null };

/** Booked under the wrong person. */
export const isVoided = ({ stays }: Pick<Facts, 'stays'>, episodeId: string): boolean =>
  stays[episodeId]?.voided === true;

/** The last that prisons said of where the person is; null where none said anything. */
function lastWord(facts: Facts): Word | null {
  const { stays, releases } = facts;
  const words: Word[] = [];
  for (const { received, voided } of Object.values(stays))
    if (received && !voided) words.push({ ...received, out: null });
  for (const out of Object.values(releases))
    if (out.recorded && !out.takenBack && !isVoided(facts, out.episodeId))
      words.push({ ...out.recorded, out });
  return words.reduce<Word | null>((last, one) => (last && last.at > one.at ? last : one), null);
}

/** The prison that holds the person: also while they are out for a time, and until a recorded release is confirmed. */
export function holderOf(facts: Facts): string | null {
  const last = lastWord(facts);
  return last === null || last.out?.confirmed ? null : last.prisonId;
}

/** The prison that held the person last, until somebody outside has taken them on. */
export function heldLastBy(facts: Facts): string | null {
  const last = lastWord(facts);
  if (!last?.out?.confirmed) return null;
  return isHandedOver(facts) ? null : last.prisonId;
}

const isHandedOver = (facts: Facts): boolean =>
  Object.values(facts.offers).some((offer) => isAccepted(facts, offer)) || hasPlaceOf(facts, null);
