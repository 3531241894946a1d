import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { EndingEvent } from './events.ts';

export const endingHandlers: Handlers<Pathway, EndingEvent> = {
  ended: changes((_order, { end }) => ({ end })),
  'end-lifted': changes(({ end, liftedEnds }, { done }) =>
    end ? { end: null, liftedEnds: [...liftedEnds, { end, done }] } : {},
  ),
};
