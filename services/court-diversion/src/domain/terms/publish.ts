import { diversionProgramme, courtDiversionEventTypes as told } from '@throughcare/contracts';
import { type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import type { Order } from '../order/state.ts';
import { given } from '../pathway/given.ts';
import type { Pathway } from '../pathway/state.ts';
import { datesNow } from './dates.ts';
import type { TermsEvent } from './events.ts';
import type { Terms } from './state.ts';

/** An order as the others need it. */
export const termsPublishers: Publishers<Pathway, TermsEvent> = {
  issued: tells(({ terms }, order) => {
    const { referralId, caseRef, court, programmeCode, answer } = order;
    const programme = diversionProgramme(programmeCode);
    const issued = {
      ...standing(order, terms),
      referralId,
      caseRef,
      court: given(court),
      programmeCode,
      profile: terms.profile,
      basis: answer?.pleaType ?? programme.basis,
      need: programme.drugTreatment === 'YES' ? ('KNOWN' as const) : ('UNKNOWN' as const),
      orderDate: terms.orderDate,
    };
    return [publication(told.orderIssued, 'justice', issued, 'ORDER')];
  }),
  varied: tells(({ terms, changed }, order) => {
    const varied = { ...standing(order, terms), changed: [...changed] };
    return [publication(told.orderVaried, 'justice', varied, 'ORDER')];
  }),
};

/** What stands now, moved on by what was suspended; while it stands still, as it was set. */
function standing(order: Order, terms: Terms) {
  const { id: orderId } = order;
  const { treatmentDirectorOrg, reviewIntervalDays, conditions } = terms;
  const { startBy, endDate } = datesNow(order);
  const named = { startBy, endDate, treatmentDirectorOrg, reviewIntervalDays };
  return { orderId, ...named, conditions: [...conditions] };
}
