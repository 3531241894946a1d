import { hoursBetween, type ReleaseKind, releaseKinds } from '@throughcare/contracts';
import { type Context, type Refusal, refuse, settingsFor } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import type { CustodyEvent } from './events.ts';
import type { ReleaseFact } from './releaseFact.ts';
import { type Episode, nothingSaid } from './state.ts';
import { standingRelease } from './whereabouts.ts';

/** How a source calls a gate whose name it did not give. */
const unnamed = 'UNKNOWN';

/**
 * A source tells of a release that is known already, and nobody has come in since. Of the same prison and kind within a
 * day (a setting) it puts the moment right, or fills in what was left out: it stays one release, which keeps whom it has.
 * Of another kind, a person must look. Undefined: another release.
 */
export function retold(
  episode: Episode,
  fact: ReleaseFact,
  context: Context<Settings>,
): CustodyEvent[] | Refusal | undefined {
  const release = standingRelease(episode);
  if (!release || !isSame(release.prisonId, fact.prisonId, unnamed)) return undefined;
  const prisonId = release.prisonId === unnamed ? fact.prisonId : release.prisonId;
  const { releaseRetoldHours } = settingsFor(context.settings, { prison: prisonId });
  if (Math.abs(hoursBetween(release.releasedAt, fact.at)) > releaseRetoldHours) return undefined;
  if (!isSameKind(release.kind, fact.kind))
    return refuse.conflict('already-released', 'A release of another kind is recorded already.');
  if (episode.admission !== null && fact.at < episode.admission.at)
    return refuse.conflict('out-of-order', 'The release lies before the stay began.');
  return [
    {
      type: 'release-retold',
      episodeId: episode.id,
      releaseId: release.id,
      releasedAt: fact.at,
      prisonId,
      kind: fact.kind === 'UNKNOWN' ? release.kind : fact.kind,
      said: fact.said ?? nothingSaid,
      step: context.step('IMPORT'),
    },
  ];
}

const isSame = (one: string, other: string, open: string): boolean =>
  one === other || one === open || other === open;

/** What is told of a release to others is only whether anybody could prepare it. */
const isSameKind = (one: ReleaseKind, other: ReleaseKind): boolean =>
  one === 'UNKNOWN' ||
  other === 'UNKNOWN' ||
  releaseKinds[one].planned === releaseKinds[other].planned;
