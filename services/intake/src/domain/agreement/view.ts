import { EntityId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  courtOfAgreement,
  hearsAgreement,
  ownAgreement,
  selfOnAgreement,
  sourceOfAgreement,
} from '../access/ofAgreement.ts';
import { office } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { DoneView, viewOfDone } from '../step/done.ts';

export const AgreementView = z
  .object({
    pathwayRef: notice(PathwayRef),
    agreementId: notice(EntityId),
    referralId: notice(EntityId),
    answer: at('L2.order', z.enum(['AGREED', 'DECLINED'])),
    counselHeard: at('L2.order', z.boolean()),
    done: at('L1', DoneView),
    withdrawn: at('L1', DoneView.nullable()),
  })
  .meta({ description: 'The person’s word on an order; not consent to share' });

/** The court's side, intake and the person; no partner. */
export const agreementView = viewsOn<Pathway>()({
  name: 'agreement',
  param: 'agreementId',
  schema: AgreementView,
  seenBy: [
    selfOnAgreement,
    office,
    ownAgreement,
    courtOfAgreement,
    hearsAgreement,
    sourceOfAgreement,
  ],
  of(state, id): z.infer<typeof AgreementView> | undefined {
    const agreement = state.agreements[id];
    if (!agreement) return undefined;
    const { agreementId, referralId, answer, counselHeard, done, withdrawn } = agreement;
    return {
      pathwayRef: state.ref as PathwayRef,
      agreementId,
      referralId,
      answer,
      counselHeard,
      done: viewOfDone(done),
      withdrawn: withdrawn && viewOfDone(withdrawn),
    };
  },
});
