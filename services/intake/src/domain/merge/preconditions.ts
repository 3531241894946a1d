import { held } from '../pathway/held.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import type { ReviewItem } from './state.ts';

export type OfReview = { readonly itemId: string };

export const reviewOf = (state: Pathway, { itemId }: OfReview): ReviewItem =>
  held(state.reviews[itemId]);

export const reviewIsThere: Requires<OfReview> = shown<OfReview>(
  (state, { params }) => state.reviews[params.itemId] !== undefined,
);
