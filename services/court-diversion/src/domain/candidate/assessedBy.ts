import type { Order } from '../order/state.ts';

/** Whose assessors determine suitability: those that were named, else the court's own. */
export const assessedBy = ({
  assessorOrg,
  court,
}: Pick<Order, 'assessorOrg' | 'court'>): string | null => assessorOrg ?? court;
