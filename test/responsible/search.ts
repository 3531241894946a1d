import type { ServiceName } from '@throughcare/contracts';
import { Experience } from './actors/experience.ts';
import { type Form, forms } from './actors/forms.ts';
import type { Item } from './actors/items.ts';
import type { Step } from './around.ts';
import { Desks } from './judge/desks.ts';
import { type Finding, isNobodys, Judge } from './judge/judge.ts';
import { workLists } from './judge/workLists.ts';
import { Chance } from './random.ts';
import { Town } from './town.ts';

export type SearchOptions = {
  readonly steps: number;
  readonly seed: number;
  /** A list that nobody works from, as if the product had lost it. */
  readonly without?: string | null;
  /** The first town, where a finding is to be seen again. */
  readonly fromTown?: number;
  readonly onTown?: (town: number, so: Found) => void;
};

export type Tried = {
  tries: number;
  done: number;
  /** Why not, by how often. */
  readonly refusals: Map<string, number>;
};

export type Found = {
  steps: number;
  people: number;
  /** Everything that was asked for; several of a step's where the first were refused. */
  asked: number;
  refused: number;
  passed: number;
  readonly findings: (Finding & { readonly town: number })[];
  /** How often each step was tried, and done. */
  readonly tried: Map<string, Tried>;
  /** What the services wrote as errors. */
  readonly errors: string[];
};

/** A town is left for the next one after so many steps: those who are finished stay behind in its stores. */
const stepsPerTown = 2_000;
/** Everybody is looked at after so many steps, when nothing is on its way. */
const everybodyEvery = 100;

export const peopleOnNobodysList = ({ findings }: Found): number =>
  new Set(findings.filter(isNobodys).map(({ town, ref }) => `${town} ${ref}`)).size;

export const neverDone = ({ tried }: Found): readonly string[] =>
  forms.filter(({ name }) => !tried.get(name)?.done).map(({ name }) => name);

/** Town after town, until so many steps have been taken. */
export async function search(options: SearchOptions): Promise<Found> {
  const { steps, seed, without = null, fromTown = 0, onTown } = options;
  if (without !== null && !workLists.some(({ name }) => name === without))
    throw new Error(`there is no list ${without}: ${workLists.map(({ name }) => name).join(', ')}`);
  const found: Found = {
    steps: 0,
    people: 0,
    asked: 0,
    refused: 0,
    passed: 0,
    findings: [],
    tried: new Map(),
    errors: [],
  };
  const experience = new Experience();
  for (let n = fromTown; found.steps < steps; n++) {
    await live(found, {
      town: n,
      seed,
      without,
      experience,
      steps: Math.min(stepsPerTown, steps - found.steps),
    });
    onTown?.(n, found);
  }
  return found;
}

type Life = {
  readonly town: number;
  readonly seed: number;
  readonly without: string | null;
  readonly experience: Experience;
  readonly steps: number;
};

async function live(
  found: Found,
  { town: n, seed, without, experience, steps }: Life,
): Promise<void> {
  const chance = new Chance(seed * 7_919 + n * 104_729);
  const lookUps = new LookUps();
  const town = await Town.open({ chance, experience, listed: lookUps.heard });
  try {
    const desks = await Desks.open(town.house, lookUps, without);
    const judge = new Judge(town, desks, chance);
    town.asked = (step) => count(found, step);
    town.listed = (ref) => itemsOnLists(desks, ref);
    for (let step = 1; step <= steps; step++) {
      const taken = await town.step(step);
      found.steps++;
      if (taken.did === 'PASSED') found.passed++;
      judge.hear(step, taken);
      await judge.lookAtTouched();
      if (step % everybodyEvery === 0 || step === steps) {
        await town.rest();
        judge.lookAtAll();
        for (const ref of [...town.here])
          if (judge.isFinished(ref) && chance.happens(0.5)) town.leaves(ref);
      }
    }
    found.people += town.people.size;
    found.findings.push(...judge.findings.map((one) => ({ ...one, town: n })));
    const { lines } = town.house.log;
    found.errors.push(
      ...lines.filter(({ level }) => level === 'error').map((line) => JSON.stringify(line)),
    );
  } finally {
    await town.close();
  }
}

function count(found: Found, step: Extract<Step, { readonly form: Form }>): void {
  const { name } = step.form;
  const tried: Tried = found.tried.get(name) ?? { tries: 0, done: 0, refusals: new Map() };
  found.tried.set(name, tried);
  found.asked++;
  tried.tries++;
  if (step.did === 'DONE') {
    tried.done++;
    return;
  }
  found.refused++;
  const { code, detail, errors } = step.answer.body;
  const why = `${code}: ${detail ?? JSON.stringify(errors)}`.slice(0, 200);
  tried.refusals.set(why, (tried.refusals.get(why) ?? 0) + 1);
}

/** What the services look up while somebody listens. */
class LookUps {
  #listeners: ((asked: {
    service: ServiceName;
    kind: string;
    index: string;
    key: string;
  }) => void)[] = [];

  readonly heard = (service: ServiceName, kind: string, index: string, key: string): void => {
    for (const one of this.#listeners) one({ service, kind, index, key });
  };

  listen(
    heard: (asked: { service: ServiceName; kind: string; index: string; key: string }) => void,
  ) {
    this.#listeners.push(heard);
    return () => {
      this.#listeners = this.#listeners.filter((one) => one !== heard);
    };
  }
}

const withParam = new Map(
  workLists.flatMap(({ name, service, param }) =>
    param ? [[name, { service, param }] as const] : [],
  ),
);

function itemsOnLists(desks: Desks, ref: string): readonly Item[] {
  return desks.rowsOf('intake', ref).flatMap(({ list, item }): Item[] => {
    const is = withParam.get(list);
    return is ? [{ ...is, id: item, within: {}, stands: 'listed', at: null, orgs: [] }] : [];
  });
}
