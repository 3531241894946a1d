import { queryAbout } from '../bind.ts';
import { attests, coordinatesEpisode, treats } from '../domain/access/relations.ts';
import { itemOf, recordWith } from '../domain/access/shownItems.ts';
import { episodeView } from '../domain/treatment/view.ts';

export const getEpisode = queryAbout({
  name: 'get-treatment-episode',
  summary: 'One treatment episode of my organisation',
  path: '/treatment-episodes/{episodeId}',
  by: { PROV: treats, IMPORT: attests, COORD: coordinatesEpisode },
  answer: episodeView.schema,
  about: ({ params }, tools) => recordWith(tools, 'episode', params.episodeId),
  run: async ({ params }, tools, record) => itemOf(tools, episodeView, record, params.episodeId),
});
