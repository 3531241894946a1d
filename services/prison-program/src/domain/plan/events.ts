import type { CalendarDate } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { PackItem } from './packItems.ts';
import type { PackEntry, ReleaseDate } from './state.ts';

type InEpisode = { readonly episodeId: string };

/** What happens to the preparation of a release, inside this service. */
export type PlanEvent =
  | ({
      readonly type: 'release-date-noted';
      readonly date: ReleaseDate;
      readonly today: CalendarDate;
    } & InEpisode)
  | ({
      readonly type: 'plan-started';
      readonly area: string | null;
      readonly step: Step;
    } & InEpisode)
  | ({
      readonly type: 'pack-item-noted';
      readonly item: PackItem;
      readonly entry: PackEntry;
    } & InEpisode)
  | ({ readonly type: 'plan-ready'; readonly step: Step } & InEpisode)
  | ({ readonly type: 'pack-issued'; readonly packId: string; readonly step: Step } & InEpisode);
