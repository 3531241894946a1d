import { EntityId } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assessesOne, screened } from '../../domain/access/ofScreening.ts';
import { office } from '../../domain/access/relations.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { isInForce, screeningIsThere, screeningOf } from '../../domain/screening/preconditions.ts';
import { whatFor } from '../../domain/screening/whatFor.ts';

/** What nobody said when it was offered can be said later, and where it counts now if it was for another one. */
export const attachScreening = command({
  name: 'attach-screening',
  summary:
    'Say which referral a screening or an assessment is for: who works on that hears the result',
  path: '/people/{pathwayRef}/screenings/{screeningId}/attach',
  by: { SCREENER: screened, ASSR: [screened, assessesOne], INTAKE: office },
  body: z.strictObject({ referralId: EntityId }),
  shows: 'screening',
  entity: ({ params }) => params.screeningId,
  requires: [isThere, screeningIsThere, ...goesOn, isInForce],
  decide({ params, body }, state) {
    const { screeningId, referralId: before } = screeningOf(state, params);
    const referralId = whatFor(state, body.referralId);
    if (isRefusal(referralId)) return referralId;
    return before === referralId ? [] : [{ type: 'screening-attached', screeningId, referralId }];
  },
});
