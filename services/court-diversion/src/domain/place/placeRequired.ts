import { diversionProgramme } from '@throughcare/contracts';
import { profiles } from '../profiles/index.ts';

/** Whether an order of this programme needs a confirmed place: by what the programme is about, or by its regime. */
export function placeRequired(programmeCode: string): boolean {
  const { drugTreatment, profile } = diversionProgramme(programmeCode);
  return drugTreatment === 'YES' || profiles[profile].placeRequired;
}
