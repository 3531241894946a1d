import { type CallFrame, type Named, named } from './frames.ts';

/** What V8 writes with `--cpu-prof`; times in µs of the clock of `process.hrtime`. */
export type Profile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly endTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};
type Node = Profile['nodes'][number];

/** A function and what it called; times in µs. `total` is `self` and the totals of `children`, which stand heaviest first. */
export type Frame = Named & {
  readonly self: number;
  readonly total: number;
  readonly children: readonly Frame[];
};
type Growing = Named & { self: number; readonly children: Map<string, Growing> };

type Options = {
  /** The file URL of the repository, with a slash at its end. */
  readonly root: string;
  /** What was sampled outside it is left out: start-up, the warm-up and the end. */
  readonly between: { readonly from: number; readonly until: number };
};

/** All that was called, by whom: under one frame that stands for the whole. The thread's idle time is left out. */
export function flameOf(profile: Profile, { root, between }: Options): Frame {
  const selfOf = selfTimes(profile, between);
  const nodeOf = new Map(profile.nodes.map((node) => [node.id, node]));
  const grow = ({ id, callFrame, children = [] }: Node, caller: Growing): void => {
    if (callFrame.functionName === '(idle)') return;
    const own = callFrame.functionName === '(root)' ? null : named(callFrame, root);
    const frame = own === null ? caller : frameUnder(caller, own);
    frame.self += selfOf.get(id) ?? 0;
    for (const child of children) {
      const node = nodeOf.get(child);
      if (node) grow(node, frame);
    }
  };
  const all: Growing = { ...whole, self: 0, children: new Map() };
  const [first] = profile.nodes;
  if (first) grow(first, all);
  return grown(all);
}

const whole: Named = { name: 'one command', file: 'V8', kind: 'other' };

/** A sample holds until the next one. */
function selfTimes(
  { startTime, endTime, samples, timeDeltas }: Profile,
  { from, until }: Options['between'],
): ReadonlyMap<number, number> {
  const selfOf = new Map<number, number>();
  let at = startTime + (timeDeltas[0] ?? 0);
  for (const [nth, id] of samples.entries()) {
    const delta = timeDeltas[nth + 1];
    const next = delta === undefined ? endTime : at + delta;
    const inside = Math.min(next, until) - Math.max(at, from);
    if (inside > 0) selfOf.set(id, (selfOf.get(id) ?? 0) + inside);
    at = next;
  }
  return selfOf;
}

/** A frame that calls one of the same name is one frame with it: recursion, and the inside of a library. */
function frameUnder(caller: Growing, own: Named): Growing {
  const key = keyOf(own);
  if (key === keyOf(caller)) return caller;
  const known = caller.children.get(key);
  if (known) return known;
  const frame: Growing = { ...own, self: 0, children: new Map() };
  caller.children.set(key, frame);
  return frame;
}

const keyOf = ({ name, file }: Named): string => `${file} ${name}`;

function grown({ name, file, kind, self, children }: Growing): Frame {
  const under = [...children.values()].map(grown).filter(({ total }) => total > 0);
  under.sort((a, b) => b.total - a.total || (keyOf(a) < keyOf(b) ? -1 : 1));
  return { name, file, kind, self, total: self + sum(under), children: under };
}

/** Without frames of less than `least` µs: their time is their caller's. */
export function pruned(frame: Frame, least: number): Frame {
  const children = frame.children
    .filter(({ total }) => total >= least)
    .map((child) => pruned(child, least));
  return { ...frame, self: frame.total - sum(children), children };
}

const sum = (frames: readonly Frame[]): number =>
  frames.reduce((total, frame) => total + frame.total, 0);

/** Self time in µs by file, function (`name`) or kind, the heaviest first. */
export function selfBy(frame: Frame, what: 'file' | 'name' | 'kind'): readonly [string, number][] {
  const found = new Map<string, number>();
  const add = (one: Frame): void => {
    found.set(one[what], (found.get(one[what]) ?? 0) + one.self);
    for (const child of one.children) add(child);
  };
  add(frame);
  return [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
