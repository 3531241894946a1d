import { feedOf, servedFeed } from '@throughcare/feed';
import { eachRow } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { coordinatorRow } from '../domain/feedRow/document.ts';
import { rowTypes } from '../domain/feedRow/types.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { placementView } from '../domain/placement/view.ts';
import { episodeView } from '../domain/treatment/view.ts';
import { windowView } from '../domain/window/view.ts';
import { getEpisode } from '../queries/getEpisode.ts';
import { getWindow } from '../queries/getWindow.ts';
import { listPlacementsOfPerson } from '../queries/listPlacementsOfPerson.ts';

/** What changed in the searches, the weeks after release and the places of a coordinator's area. */
export const coordinatorFeed = servedFeed(
  feedOf<Pathway>({
    service: 'aftercare',
    name: 'read-coordinator-feed',
    summary: 'What has changed about people for whom a partner is looked for in my area',
    path: '/feed',
    by: { COORD: eachRow('COORDINATES') },
    record: pathway,
    rows: coordinatorRow,
    items: {
      placement: {
        question: listPlacementsOfPerson,
        view: placementView,
        collection: 'placements',
      },
      window: { question: getWindow, view: windowView, collection: 'windows' },
      episode: { question: getEpisode, view: episodeView, collection: 'episodes' },
    },
    types: rowTypes,
    listOf: ({ org }) => org,
  }),
);
