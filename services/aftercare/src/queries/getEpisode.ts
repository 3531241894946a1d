import { withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { attests, coordinatesEpisode, refused, self, treats } from '../domain/access/relations.ts';
import { itemToActOn, recordWith } from '../domain/access/shownItems.ts';
import { episodeView } from '../domain/treatment/view.ts';

export const getEpisode = queryAbout({
  name: 'get-treatment-episode',
  summary: 'One treatment episode, as its provider or the person sees it',
  path: '/treatment-episodes/{episodeId}',
  by: {
    PROV: [treats, refused],
    NGOC: treats,
    IMPORT: attests,
    COORD: coordinatesEpisode,
    PERSON: self,
  },
  answer: withActions(episodeView.schema),
  about: ({ params }, tools) => recordWith(tools, 'episode', params.episodeId),
  run: async ({ params }, tools, record) =>
    itemToActOn(tools, episodeView, record, params.episodeId),
});
