import { unknownArea } from '@throughcare/contracts';
import type { Said } from './state.ts';

export const nothingSaid: Said = {
  name: null,
  dateOfBirth: null,
  contactRoutes: [],
  sex: 'NOT_STATED',
  ageBand: null,
  area: unknownArea,
  languages: [],
  interpreterLanguage: null,
  accessibilityNeeds: [],
  caringDuties: null,
  unavailable: null,
  needs: [],
};

/** Whether it says anything: an empty list or "not stated" stands in nobody's way. */
export const says = <F extends keyof Said>(field: F, value: Said[F]): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== nothingSaid[field];
