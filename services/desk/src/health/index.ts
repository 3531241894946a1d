import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { packItemOf } from '../prison/packItem.ts';
import { boardPage } from './board.ts';
import { handOversPage } from './handOvers.ts';
import { patientsPage } from './people.ts';
import { patientPage, patientThing } from './person.ts';
import { treatmentPage } from './treatment.ts';
import { treatmentThing } from './treatmentThing.ts';

export const healthPages: readonly AnyPage[] = [
  boardPage,
  patientsPage,
  patientPage,
  treatmentPage,
  handOversPage,
];
export const healthThings: readonly AnyThing[] = [
  treatmentThing,
  patientThing,
  packItemOf('/health', ['PHC']),
];
