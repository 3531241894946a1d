import type { Instant } from '@throughcare/contracts';
import { type ById, canonical, earlierOf, type FirstTold, inOrder } from '@throughcare/record';

/** Where knowledge of a need comes from. Never a charge, never a jail's flag. Source: domain reference 2.11. */
export type NeedSource = 'SCREENING' | 'ASSESSMENT' | 'ORDER' | 'ENROLMENT' | 'SUBSTITUTION';
export type Need = 'KNOWN' | 'NONE' | 'UNKNOWN';
export type NeedFact = {
  /** Of what it was learned from: a screening, an order, an enrolment. */
  readonly id: string;
  readonly first: FirstTold;
  readonly source: NeedSource;
  readonly need: 'KNOWN' | 'NONE';
  readonly at: Instant;
  /** The stay in which a prison began the programme that shows it; null for anything else. Earlier releases stored none. */
  readonly stayId: string | null;
};

/** The later word stands. */
export function joinNeeds(ours: NeedFact, theirs: NeedFact): NeedFact {
  const first = earlierOf(ours.first, theirs.first);
  const said = ({ at, source, need }: NeedFact) => canonical([at, source, need]);
  // Both name the same stay, where they name one.
  const [stayId = null] = [ours.stayId, theirs.stayId].filter((one) => one).toSorted();
  return { ...(said(theirs) > said(ours) ? theirs : ours), first, stayId };
}

/**
 * Any treatment order, enrolment, substitution treatment, or result in force that shows one makes the need known. What one
 * instrument did not find another may have: the last word is none.
 */
export function needOf(facts: ById<NeedFact>): Need {
  const all = inOrder(facts);
  if (all.some(({ need }) => need === 'KNOWN')) return 'KNOWN';
  // An enrolment that shows none was begun in a stay of somebody else: it says nothing.
  return all.some(({ source }) => source !== 'ENROLMENT') ? 'NONE' : 'UNKNOWN';
}
