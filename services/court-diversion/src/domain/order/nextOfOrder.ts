import { earliest, type Instant } from '@throughcare/contracts';
import { reportsAskedAt } from '../hearing/rules.ts';
import type { Pathway } from '../pathway/state.ts';
import { neededUntil } from '../place/rules.ts';
import { passesAt } from '../task/passingDays.ts';
import { enquiriesDueAt } from '../treatment/enquiries.ts';
import { startDueAt } from '../treatment/rules.ts';
import type { Order } from './state.ts';

/** The next moment at which a rule does something about an open order although nothing is heard. */
export const nextOfOrder = (order: Order, state: Pathway): Instant | null =>
  earliest(
    startDueAt(order, state),
    neededUntil(order),
    ...enquiriesDueAt(order, state),
    ...reportsAskedAt(order, state),
    ...passesAt(order, state),
  );
