import {
  classifyArrival,
  classifyDeparture,
  type DepartureMeaning,
  releaseKinds,
} from '@throughcare/contracts';
import { mergedInto } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { Episode, Said } from './state.ts';

/** Something recorded from a source's words, which the classifier reads otherwise today. No name and no number. */
export type ReadOtherwise = {
  readonly pathwayRef: string;
  readonly episodeId: string;
  readonly prisonId: string;
  readonly at: string;
  readonly said: Said;
  readonly recordedAs: string;
  readonly readsNow: string;
};

type Recorded = Pick<ReadOtherwise, 'at' | 'said' | 'recordedAs' | 'readsNow'>;

/** What of a person's custody was recorded as something else than its code means now; whoever holds the record corrects it. */
export function readOtherwise(state: PathwayState): readonly ReadOtherwise[] {
  if (mergedInto(state) !== null) return [];
  return Object.values(state.episodes).flatMap((episode) =>
    [...arrivals(episode), ...departures(episode)]
      .filter(({ recordedAs, readsNow }) => recordedAs !== readsNow)
      .map((one) => ({
        pathwayRef: state.ref,
        episodeId: episode.id,
        prisonId: episode.prisonId,
        ...one,
      })),
  );
}

/** Of a fact for which the source gave its reason and its code. */
const whole = ({ reason, code }: Said): { reason: string; code: string } | null =>
  reason === null || code === null ? null : { reason, code };

function arrivals({ admission }: Episode): Recorded[] {
  const words = admission && whole(admission.said);
  if (!words) return [];
  const { at, said, reason } = admission;
  const { is } = classifyArrival(words.reason, words.code);
  return [{ at, said, recordedAs: reason === 'RECALL' ? 'RECALLED' : 'ADMITTED', readsNow: is }];
}

function departures({ releases, movements, ending }: Episode): Recorded[] {
  const found: Recorded[] = [];
  const add = (at: string, said: Said, recordedAs: string) => {
    const words = whole(said);
    if (words)
      found.push({
        at,
        said,
        recordedAs,
        readsNow: named(classifyDeparture(words.reason, words.code)),
      });
  };
  for (const { releasedAt, said, planned, reversed, corrected } of releases)
    if (!reversed && !corrected) add(releasedAt, said, ofRelease(planned));
  for (const { kind, at, said, reason } of movements)
    if (kind === 'LEFT') add(at, said, `LEFT_NOT_RELEASED ${reason}`);
    else if (kind === 'ESCAPED') add(at, said, kind);
  if (ending?.kind === 'DIED' || ending?.kind === 'DEPORTED')
    add(ending.at, ending.said, ending.kind);
  return found;
}

/** Others are told of a release only whether anybody could prepare it. */
const ofRelease = (planned: boolean): string => `RELEASED ${planned ? 'PLANNED' : 'UNPLANNED'}`;

function named(meaning: DepartureMeaning): string {
  switch (meaning.is) {
    case 'RELEASED':
      return ofRelease(releaseKinds[meaning.kind].planned);
    case 'LEFT_NOT_RELEASED':
      return `LEFT_NOT_RELEASED ${meaning.reason}`;
    default:
      return meaning.is;
  }
}
