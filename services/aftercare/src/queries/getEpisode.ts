import { views } from '../domain/views.ts';
import { ask } from './ask.ts';
import { schemaOf } from './schemaOf.ts';
import { itemById } from './shownItem.ts';

export const getEpisode = ask({
  name: 'get-treatment-episode',
  summary: 'One treatment episode of my organisation',
  path: '/treatment-episodes/{episodeId}',
  by: ['PROV', 'IMPORT', 'COORD'],
  answer: schemaOf(views, 'episode'),
  discloses: ({ params }) => ({ ref: params.episodeId, what: 'episode' }),
  run: ({ params, actor }, tools) => itemById(tools, 'episode', params.episodeId, actor),
});
