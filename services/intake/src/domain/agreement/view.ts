import { EntityId, PathwayRef } from '@throughcare/contracts';
import { hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { isOwnRecord } from '../person/ownRecord.ts';
import { isOfficer } from '../referral/whoMaySee.ts';
import { DoneView, viewOfDone } from '../step/done.ts';

export const AgreementView = z
  .object({
    pathwayRef: PathwayRef,
    agreementId: EntityId,
    referralId: EntityId,
    answer: z.enum(['AGREED', 'DECLINED']),
    counselHeard: z.boolean(),
    done: DoneView,
    withdrawn: DoneView.nullable(),
  })
  .meta({ description: 'The person’s word on an order; not consent to share' });

/** The court's side, intake and the person; no partner. */
export const agreementView: View<Pathway> = {
  schema: AgreementView,
  of(state, id, actor) {
    const agreement = state.agreements[id];
    if (!agreement) return undefined;
    const court = hasRole(actor, 'JUDGE', 'DCC', 'PROS', 'DEF', 'PROB');
    const person = hasRole(actor, 'PERSON') && isOwnRecord(state, actor);
    if (!court && !person && !isOfficer(actor)) return undefined;
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
};
