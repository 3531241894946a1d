import { z } from 'zod';
import { command } from '../../bind.ts';
import { treats } from '../../domain/access/relations.ts';
import { theEpisode, todayAt } from '../../domain/treatment/preconditions.ts';
import { mayBeSpokenOf } from '../../domain/voluntary/preconditions.ts';

export const offerContinuation = command({
  name: 'offer-continuation',
  summary: 'Say whether care goes on here when the mandate has ended; told to no court',
  path: '/treatment-episodes/{episodeId}/offer-continuation',
  by: { PROV: treats },
  body: z.strictObject({
    continues: z.boolean().meta({ description: 'False: the person is looked for elsewhere' }),
  }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: mayBeSpokenOf,
  decide({ params, body: { continues } }, state, context) {
    const episode = theEpisode(state, params);
    if (episode.voluntary.offered?.continues === continues) return [];
    const { episodeId } = params;
    const on = todayAt(episode, context);
    const step = context.step('PROV');
    return [{ type: 'continuation-offered', episodeId, continues, on, step }];
  },
});
