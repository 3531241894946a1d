import { chance } from '../support/load.ts';

/** What can be done to a process, an engine, the way between them, or a group of readers. */
export const faultKinds = [
  'service-killed',
  'service-stopped',
  'service-paused',
  'members-changed',
  'broker-killed',
  'store-killed',
  'broker-answers-lost',
  'store-answer-lost',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export type PlannedFault = {
  readonly kind: FaultKind;
  /** Milliseconds from the beginning. */
  readonly at: number;
  /** Any number: whom it strikes is chosen by it, among those that can be struck at that moment. */
  readonly who: number;
  /** Milliseconds: how long a process is paused, or an engine stays away. */
  readonly lasts: number;
};

/** How often each kind comes, in relation to the others, and how long it may last, in ms. */
const table: Readonly<Record<FaultKind, { share: number; shortest: number; longest: number }>> = {
  'service-killed': { share: 18, shortest: 0, longest: 0 },
  'service-stopped': { share: 10, shortest: 0, longest: 0 },
  'service-paused': { share: 20, shortest: 1_000, longest: 8_000 },
  'members-changed': { share: 12, shortest: 0, longest: 0 },
  'broker-killed': { share: 4, shortest: 500, longest: 5_000 },
  'store-killed': { share: 4, shortest: 500, longest: 5_000 },
  'broker-answers-lost': { share: 18, shortest: 0, longest: 0 },
  'store-answer-lost': { share: 18, shortest: 0, longest: 0 },
};

/** Milliseconds between two faults; they may overlap. */
const gap = { shortest: 500, longest: 2_700 };
/** At the end of each round nothing new happens for a while, so that there is progress to be disturbed again. */
const round = { lasts: 30_000, quiet: 5_000 };

/** The number of the round that a moment is in. */
export const roundOf = (at: number): number => Math.floor(at / round.lasts);

export type PlanOptions = {
  readonly seed: number;
  readonly milliseconds: number;
  readonly kinds: readonly FaultKind[];
};

/** The same for the same seed; what comes of each depends on the moment at which it strikes. */
export function planOf({ seed, milliseconds, kinds }: PlanOptions): readonly PlannedFault[] {
  const below = chance(seed);
  const between = (shortest: number, longest: number) => shortest + below(longest - shortest + 1);
  const plan: PlannedFault[] = [];
  for (let at = between(gap.shortest, gap.longest); at < milliseconds; ) {
    const kind = drawn(kinds, below);
    const { shortest, longest } = table[kind];
    plan.push({ kind, at, who: below(1_000_000), lasts: between(shortest, longest) });
    at = afterQuiet(at + between(gap.shortest, gap.longest));
  }
  return plan;
}

function drawn(kinds: readonly FaultKind[], below: (n: number) => number): FaultKind {
  const shares = kinds.flatMap((kind) => Array<FaultKind>(table[kind].share).fill(kind));
  const kind = shares[below(shares.length)];
  if (kind === undefined) throw new Error('a plan needs kinds of faults');
  return kind;
}

function afterQuiet(at: number): number {
  const into = at % round.lasts;
  return into < round.lasts - round.quiet ? at : at - into + round.lasts;
}
