import { unknownArea } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { CourtEvent } from '../events.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import { newRequest } from './newRequest.ts';
import { heldPlace, openRequest } from './state.ts';

/**
 * An order that comes to name another provider asks that one for a place. Who treats until then goes on: the place that is
 * held stays until the new one is confirmed.
 */
export function askDirector(
  order: Order,
  director: string,
  { referrals }: Pathway,
  done: Done,
  context: Context<CourtDiversionSettings>,
): CourtEvent[] {
  const { id: orderId, placeRequests, terms, start } = order;
  const open = openRequest(order);
  if (open?.providerOrg === director) return [];
  const last = placeRequests.at(-1);
  const asked = {
    providerOrg: director,
    except: [],
    area: last?.area ?? referrals[order.referralId]?.routedTo.area ?? unknownArea,
    needs: last?.needs ?? [],
    startBy: start ? null : (terms?.startBy ?? null),
  };
  return [
    // What was asked of another is asked no more.
    ...(open
      ? [{ type: 'place-request-ended' as const, orderId, as: 'WITHDRAWN' as const, done }]
      : []),
    ...(heldPlace(order)?.providerOrg === director
      ? []
      : [
          {
            type: 'place-requested' as const,
            orderId,
            request: newRequest(order, asked, done, context),
          },
        ]),
  ];
}
