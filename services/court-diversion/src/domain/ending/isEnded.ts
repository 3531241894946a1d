import type { Pathway } from '../pathway/state.ts';
import type { End } from './state.ts';

type Said = Pick<End, 'as' | 'reason'> & { readonly on?: End['on'] | undefined };

/** Whether the order has ended so already. The day counts where it is said. */
export function isEnded({ orders }: Pathway, orderId: string, { as, reason, on }: Said): boolean {
  const end = orders[orderId]?.end;
  return end?.as === as && end.reason === reason && (on === undefined || end.on === on);
}
