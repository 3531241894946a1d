import type { Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type {
  Admission,
  Departure,
  Ending,
  Episode,
  Movement,
  Release,
  Settlement,
} from './state.ts';

type InEpisode = { readonly episodeId: string };

/** What happens to a stay in custody, inside this service. */
export type CustodyEvent =
  | { readonly type: 'episode-opened'; readonly episode: Episode }
  | ({ readonly type: 'admission-learnt'; readonly admission: Admission } & InEpisode)
  | ({ readonly type: 'moved'; readonly movement: Movement } & InEpisode)
  | ({ readonly type: 'departure-inferred'; readonly departure: Departure } & InEpisode)
  | ({
      readonly type: 'departure-settled';
      readonly departureId: string;
      readonly settlement: Settlement;
    } & InEpisode)
  | ({ readonly type: 'release-recorded'; readonly release: Release } & InEpisode)
  | ({
      readonly type: 'release-confirmed';
      readonly releaseId: string;
      readonly at: Instant;
    } & InEpisode)
  | ({
      readonly type: 'release-reversed' | 'release-corrected';
      readonly releaseId: string;
      readonly reason: string;
      readonly step: Step;
    } & InEpisode)
  | ({ readonly type: 'episode-ended'; readonly ending: Ending } & InEpisode);
