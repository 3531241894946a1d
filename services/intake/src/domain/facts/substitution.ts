import type { FactEvent } from './evolve.ts';

/** Whatever is told of a treatment names it and the stay in which it began, with which it goes from record to record. */
export const substitutionHeard = ({
  ostId,
  stayId = null,
}: {
  readonly ostId: string;
  readonly stayId?: string | null | undefined;
}): FactEvent => ({ type: 'substitution-heard', substitution: { ostId, stayId } });
