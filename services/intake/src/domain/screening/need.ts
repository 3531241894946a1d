import type { CareService } from '@throughcare/contracts';
import type { NeedEvidence } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import { resultsThatStand } from './state.ts';

/**
 * KNOWN by a result that stands or by what other services told (an order, an enrolment, substitution treatment);
 * NONE by a result that stands and found nothing; UNKNOWN otherwise. Never from a charge or a jail's flag.
 */
export function needOf(state: Pathway): 'KNOWN' | 'NONE' | 'UNKNOWN' {
  if (evidenceOf(state).length > 0) return 'KNOWN';
  const results = resultsThatStand(state.screenings);
  if (results.some(({ completion }) => completion?.result.need === 'KNOWN')) return 'KNOWN';
  return results.length > 0 ? 'NONE' : 'UNKNOWN';
}

/** Not what was begun in a stay that was somebody else's. */
const evidenceOf = ({ needEvidence, enrolments }: Pathway): NeedEvidence[] =>
  Object.values(needEvidence).filter(({ id }) => enrolments[id]?.voided !== true);

/** Kinds of help looked for: what the person said, and what the known need adds. Codes only, nothing clinical. */
export function needsOf(state: Pathway): CareService[] {
  const said = personOf(state)?.circumstances.needs ?? [];
  const known: CareService[] = needOf(state) === 'KNOWN' ? ['DRUG_TREATMENT'] : [];
  const ost = evidenceOf(state).some(({ kind }) => kind === 'OST');
  return [...new Set<CareService>([...said, ...known, ...(ost ? (['OST'] as const) : [])])].sort();
}
