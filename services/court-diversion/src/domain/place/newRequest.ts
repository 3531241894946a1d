import { addCalendarDays } from '@throughcare/contracts';
import { type Context, settingsFor } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { Order } from '../order/state.ts';
import type { Done } from '../step/done.ts';
import type { PlaceRequest } from './state.ts';

type Asked = Pick<PlaceRequest, 'providerOrg' | 'except' | 'area' | 'needs' | 'startBy'>;

/** A request for a place, with the times that this court gives. `label` tells requests of one cause apart. */
export function newRequest(
  { court, zone }: Order,
  asked: Asked,
  done: Done,
  { id, now, settings }: Context<CourtDiversionSettings>,
  label = 'place-request',
): PlaceRequest {
  const { placeHeldDays, placeAnswerDays } = settingsFor(settings, { court });
  return {
    id: id(label),
    ...asked,
    heldUntil: addCalendarDays(now, placeHeldDays, zone),
    answerBy: addCalendarDays(now, placeAnswerDays, zone),
    done,
    ended: null,
  };
}
