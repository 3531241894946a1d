import { type Relation, relation } from '@throughcare/record';
import type { Provider } from './state.ts';

export const brings: Relation<Provider> = relation(
  'SOURCE',
  () => true,
  'a directory names no person: a source may bring any entry',
);
export const lists: Relation<Provider> = relation(
  'COORDINATES',
  () => true,
  'a directory is common to all areas',
);
