import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { itemById } from '../domain/access/shownItem.ts';
import { views } from '../domain/views.ts';

export const getEpisode = query({
  name: 'get-treatment-episode',
  summary: 'One treatment episode of my organisation',
  path: '/treatment-episodes/{episodeId}',
  by: ['PROV', 'IMPORT', 'COORD'],
  answer: schemaOf(views, 'episode'),
  discloses: ({ params }) => ({ ref: params.episodeId, what: 'episode' }),
  run: ({ params, actor }, tools) => itemById(tools, 'episode', params.episodeId, actor),
});
