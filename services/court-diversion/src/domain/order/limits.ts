import { addDaysToDate, utc } from '@throughcare/contracts';
import { type Limit, todayIn, unlessFile } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';

type OnOrder = Limit<Pathway, CourtDiversionSettings, { readonly orderId: string }>;

/** The day that it is for the court of the order. */
export const todayAtCourt: OnOrder = todayIn(
  ({ state, params }) => state.orders[params.orderId]?.zone ?? utc,
);
export const orderDate: OnOrder = {
  is: 'the date of the order',
  code: 'before-order',
  at: ({ state, params }) => state.orders[params.orderId]?.terms?.orderDate ?? null,
};

/** The longest term that any regime gives a deferral (domain reference 2.3): treatment that began before it is not this one. */
const longestBefore = 731;
/** Early starts are taken as what they are. */
export const earliestStart: OnOrder = unlessFile({
  is: 'two years before the order',
  code: 'before-order',
  at({ state, params }) {
    const terms = state.orders[params.orderId]?.terms;
    return terms ? addDaysToDate(terms.orderDate, -longestBefore) : null;
  },
});

/** An order that is made now gives nobody a day that is over; a file tells of orders as they were made. */
export const startByAhead = {
  from: [unlessFile({ ...todayAtCourt, code: 'start-by-passed' })],
} as const;
export const endAhead = { from: [unlessFile(todayAtCourt)] } as const;
