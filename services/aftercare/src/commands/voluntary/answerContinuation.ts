import { hasRole } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { self, treats } from '../../domain/access/relations.ts';
import { theEpisode, todayAt } from '../../domain/treatment/preconditions.ts';
import { mayBeSpokenOf } from '../../domain/voluntary/preconditions.ts';
import { continuationAnswers, lastAnswer } from '../../domain/voluntary/state.ts';

export const answerContinuation = command({
  name: 'answer-continuation',
  summary: 'Record whether the person wants care to go on of their own will; told to no court',
  path: '/treatment-episodes/{episodeId}/answer-continuation',
  by: { PERSON: self, PROV: treats },
  body: z.strictObject({ answer: z.enum(continuationAnswers) }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: mayBeSpokenOf,
  decide({ params, body: { answer } }, state, context) {
    const last = lastAnswer(theEpisode(state, params).voluntary);
    const saidBy = hasRole(context.actor, 'PERSON') ? 'PERSON' : 'PROVIDER';
    // Said by the person themselves it counts for more than the same said for them.
    const known = last?.answer === answer && (last.saidBy === 'PERSON' || saidBy === 'PROVIDER');
    const step = context.step('PERSON', 'PROV');
    const { episodeId } = params;
    if (known) return [];
    const on = todayAt(theEpisode(state, params), context);
    return [{ type: 'continuation-answered', episodeId, answer, saidBy, on, step }];
  },
});
