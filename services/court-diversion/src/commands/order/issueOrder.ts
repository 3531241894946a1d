import { diversionProgramme, type PleaType } from '@throughcare/contracts';
import { anyDay, hasRole, isRefusal, refuse, settingsFor } from '@throughcare/record';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { endAhead, startByAhead, todayAtCourt } from '../../domain/order/limits.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { placeRequired } from '../../domain/place/placeRequired.ts';
import { heldPlace } from '../../domain/place/state.ts';
import { issuersOf, profiles } from '../../domain/profiles/index.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';
import { TermsBody, termsOf } from '../../domain/terms/body.ts';
import { checkTerms } from '../../domain/terms/termRules.ts';

const name = 'issue-order';

export const issueOrder = command({
  name,
  summary: 'Issues the order under its legal regime.',
  path: '/people/{pathwayRef}/orders/{orderId}/issue',
  by: byOnOrder(name),
  body: TermsBody.extend(Attested),
  // What the terms ask of each other, and of the regime, stands with the rules of the terms.
  dates: {
    '/orderDate': { to: [{ ...todayAtCourt, code: 'order-date-to-come' }] },
    '/startBy': startByAhead,
    '/endDate': endAhead,
    '/residentialUntil': endAhead,
    '/proofDueOn': anyDay,
  },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: onOrder(name),
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const attested = isImport(context);
    const terms = termsOf(body, order, context.now);
    const profile = profiles[terms.profile];
    const basis: PleaType = order.answer?.pleaType ?? diversionProgramme(order.programmeCode).basis;
    const issuers = issuersOf(profile, basis);
    const done = doneBy(context, body, ...issuers);
    if (isRefusal(done)) return done;
    if (!attested && !hasRole(context.actor, ...issuers))
      return refuse.forbidden('not-the-issuing-authority', 'Under this regime another issues.');
    const refused = checkTerms(terms, attested);
    if (refused) return refused;
    const wanted = profile.placeRequired || placeRequired(order.programmeCode);
    if (wanted && !heldPlace(order) && !attested)
      return refuse.conflict('place-not-confirmed', 'No treatment place is held any more.');
    const { breakOffGraceDays: graceDays } = settingsFor(context.settings, { court: order.court });
    return [{ type: 'issued', orderId: order.id, terms, graceDays, done }];
  },
});
