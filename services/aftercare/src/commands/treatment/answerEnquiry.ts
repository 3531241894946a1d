import { ProviderAnswer } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { decidesHere } from '../../domain/access/preconditions.ts';
import { treats } from '../../domain/access/relations.ts';
import { openEnquiries } from '../../domain/treatment/enquiries.ts';
import { theEpisode } from '../../domain/treatment/preconditions.ts';

export const answerEnquiry = command({
  name: 'answer-enquiry',
  summary: 'Answer the court why treatment has not started, or is not going on',
  path: '/treatment-episodes/{episodeId}/answer-enquiry',
  by: { PROV: treats },
  body: z.strictObject({ enquiryId: z.uuid(), answer: ProviderAnswer }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: decidesHere,
  decide({ params, body: { enquiryId, answer } }, state, context) {
    const { episodeId } = params;
    if (!openEnquiries(state, theEpisode(state, params)).some(({ id }) => id === enquiryId))
      return refuse.conflict('not-asked', 'Nobody asks this, or it was answered.');
    const step = context.step('PROV');
    return [{ type: 'enquiry-answered', episodeId, enquiryId, answer, step }];
  },
});
