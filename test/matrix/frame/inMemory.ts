import { roles as allRoles, type Role } from '@throughcare/contracts';
import {
  levels as allLevels,
  type Level,
  notRelated,
  paramsIn,
  shown,
  type View,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { levelsIn } from './levelsIn.ts';
import { everybody, type Scene, type SomeoneAsking, type Stage } from './scene.ts';
import {
  expectedLevels,
  isEntitled,
  type Rights,
  type Row,
  refusalOf,
  type Table,
} from './table.ts';
import { Tally } from './tally.ts';
import { viewsInSource } from './viewsInSource.ts';

export type ServiceCase = {
  readonly spec: ServiceSpec<never>;
  readonly table: Table;
  readonly stage: Stage;
  readonly scenes: () => readonly Scene[];
  /** Views of rows of lists, which the documents do not name. */
  readonly rows: Readonly<Record<string, View<never>>>;
};

/** Every role that a token may have. */
export const roles = (Object.keys(allRoles) as Role[]).filter((role) => role !== 'SYS');
const everyLevel: ReadonlySet<Level> = new Set(Object.keys(allLevels) as Level[]);

/** Asks everything of every scene as everybody, without a server, and compares with the table. */
export class InMemory {
  readonly tally = new Tally();
  readonly #case: ServiceCase;
  readonly #usedRows = new Set<Row>();
  readonly #asked = new Set<string>();
  readonly #toldOfConsent = new Set<string>();
  readonly #shown = new Set<string>();

  constructor(one: ServiceCase) {
    this.#case = one;
  }

  play(): Tally {
    const { stage, scenes } = this.#case;
    for (const scene of scenes())
      for (const who of everybody(stage, roles, scene.now)) {
        this.#looks(scene, who);
        this.#does(scene, who);
      }
    this.#nothingIsLeftOut();
    return this.tally;
  }

  /** Which levels of each thing come out. */
  #looks(scene: Scene, who: SomeoneAsking): void {
    const { table } = this.#case;
    const standing = this.#standing(scene);
    for (const [name, item] of Object.entries(scene.items)) {
      const view = this.#view(scene, name);
      this.#shown.add(view.name);
      const params = { [view.param]: item };
      const whole = view.of(scene.record, item, { ...who.asking, params }, everyLevel);
      if (whole === undefined) throw new Error(`${scene.state}: there is no ${name} ${item}`);
      const there = levelsIn(view.schema, whole);
      const answer = shown(view, scene.record, item, who.asking);
      const seen = answer === undefined ? new Set<Level>() : levelsIn(view.schema, answer);
      const { levels, rows } = expectedLevels(table, standing, who, name);
      for (const one of rows) this.#usedRows.add(one);
      const may = new Set([...levels].filter((level) => there.has(level)));
      this.tally.cells++;
      const more = [...seen].filter((level) => !may.has(level));
      const less = [...may].filter((level) => !seen.has(level));
      this.#hides(scene, who, name, answer);
      if (more.length > 0)
        this.#is(scene.state, who.name, `is shown ${more.join(', ')} of the ${name}`);
      if (less.length > 0)
        this.#is(scene.state, who.name, `is not shown ${less.join(', ')} of the ${name}`);
    }
  }

  /** Fields that are hidden in this state, although their level is shown. */
  #hides({ state }: Scene, who: SomeoneAsking, view: string, answer: unknown): void {
    const fields = (this.#case.table.hides ?? [])
      .filter((one) => one.view === view && one.states.includes(state))
      .filter(({ roles: those }) => those.includes(who.role))
      .flatMap((one) => one.fields)
      .filter((field) => tells((answer as Record<string, unknown> | undefined)?.[field]));
    if (fields.length > 0)
      this.#is(state, who.name, `is shown ${fields.join(', ')} of the ${view}`);
  }

  /** Which commands and questions get past the relations. */
  #does(scene: Scene, who: SomeoneAsking): void {
    const { spec, table } = this.#case;
    const standing = this.#standing(scene);
    for (const { verb, name, path, by, kind } of entriesOf(spec)) {
      const rights = table[verb === 'gives' ? 'may' : 'asks'][name];
      // A list asks nothing of a record: its rows are shown by their views, and its roles are compared below.
      if (!rights || kind === null || kind !== scene.kind) continue;
      if (scene.notAsked?.includes(name)) continue;
      if (!paramsIn(path).every((param) => scene.params[param] !== undefined)) continue;
      this.#asked.add(name);
      this.tally.cells++;
      const may = isEntitled(table, name, standing, who);
      const asking = { ...who.asking, params: scene.params };
      const refused = notRelated(by as never, scene.record, asking)?.code;
      const does = refused === undefined;
      const expected = refusalOf(table, name, standing, who);
      if (refused === 'consent-missing') this.#toldOfConsent.add(`${name} ${who.role}`);
      if (!does && !may && refused !== expected)
        this.#is(scene.state, who.name, `is told ${refused} of ${name} and should be ${expected}`);
      if (does && !may) this.#is(scene.state, who.name, `${verb} ${name} and may not`);
      if (may && !does)
        this.#is(scene.state, who.name, `may not ${verb.slice(0, -1)} ${name} and should`);
    }
  }

  /** What the table, the service or the scenes do not name. */
  #nothingIsLeftOut(): void {
    const { spec, table } = this.#case;
    const entries = entriesOf(spec);
    for (const { verb, name, by, kind, path } of entries) {
      const rights = table[verb === 'gives' ? 'may' : 'asks'][name];
      this.tally.cells++;
      if (!rights) {
        this.#is('the table', name, 'has no row');
        continue;
      }
      for (const role of roles) {
        const code = namesOf(by as never, role);
        const hand = [...(rights[role] ?? [])].sort();
        if (code.join() !== hand.join())
          this.#is('the table', name, `is for ${role} by [${code}] and should be by [${hand}]`);
      }
      if (kind !== null && !this.#asked.has(name))
        this.#is('the scenes', name, `is asked in none (${path})`);
    }
    for (const name of [...Object.keys(table.may), ...Object.keys(table.asks)])
      if (!entries.some((one) => one.name === name))
        this.#is('the table', name, 'has a row and is not there');
    for (const [name, rights] of Object.entries(table.toldOfConsent ?? {}))
      for (const role of Object.keys(rights))
        if (!this.#toldOfConsent.has(`${name} ${role}`))
          this.#is('the scenes', role, `is told in none that ${name} lacks consent`);
    for (const name of viewsInSource(spec.name))
      if (!this.#shown.has(name)) this.#is('the scenes', `the view ${name}`, 'is shown in none');
    for (const one of table.sees)
      if (!this.#usedRows.has(one))
        this.#is('the scenes', `${one.roles.join(' ')} by ${one.by}`, 'is tried in none');
  }

  #standing = ({ state }: Scene) => {
    const standing = this.#case.table.states[state];
    if (!standing) throw new Error(`the table does not say who stands how in: ${state}`);
    return standing;
  };

  #view({ kind }: Scene, name: string): View<unknown> {
    const { spec, rows } = this.#case;
    const of = spec.documents.find((one) => one.kind === kind)?.views ?? {};
    const view = rows[name] ?? Object.values(of).find((one) => one.name === name);
    if (!view) throw new Error(`there is no view ${name} of ${kind}`);
    return view as View<unknown>;
  }

  #is(where: string, who: string, what: string): void {
    this.tally.violations.push({ service: this.#case.spec.name, where, who, what });
  }
}

const entriesOf = ({ commands, queries }: ServiceSpec<never>) => [
  ...commands.map(({ name, path, by, on }) => ({ verb: 'gives', name, path, by, kind: on.kind })),
  ...queries.map(({ name, path, by, on }) => ({
    verb: 'asks',
    name,
    path,
    by,
    kind: on === null ? null : on.kind,
  })),
];

const tells = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

const namesOf = (by: Rights | object, role: Role): readonly string[] => {
  const one = (by as Record<string, unknown>)[role];
  const all = one === undefined ? [] : Array.isArray(one) ? one : [one];
  return [...new Set((all as { name: string }[]).map(({ name }) => name))].sort();
};
