import { addDays, type Instant, type ServiceName, serviceNames } from '@throughcare/contracts';
import type { Step } from '../around.ts';
import type { Accepted } from '../model/accepted.ts';
import { isFinished, type Lead, latestDate, leadOf, needOf } from '../model/expected.ts';
import { hears } from '../model/hears.ts';
import { nothingTold, type Told, together } from '../model/told.ts';
import type { Chance } from '../random.ts';
import type { Town } from '../town.ts';
import type { Desks, Row } from './desks.ts';

export type Finding = {
  readonly what: 'ON NO LIST' | 'NOT WITH WHOM IT IS EXPECTED' | 'TWICE' | 'NOT REACHED' | 'STUCK';
  readonly ref: string;
  readonly step: number;
  readonly at: Instant;
  readonly says: string;
  /** Whose it should be. */
  readonly expected: string;
  readonly rows: readonly string[];
  readonly dates: readonly string[];
  /** What somebody did about the person, the last at the end. */
  readonly steps: readonly string[];
};

/** Beyond which a date of a service's own is no answer to whoever waits, where no lead says more. */
const longestWait = 31;
/** So many of the last steps about somebody are told with a finding. */
const remembered = 60;

/** Whether a finding means that nobody has the person. */
export const isNobodys = ({ what }: Finding): boolean =>
  what === 'ON NO LIST' || what === 'NOT WITH WHOM IT IS EXPECTED';

/** Looks at whoever was touched: at the lists as they are, and at the model of who should have the person. */
export class Judge {
  readonly #town: Town;
  readonly #desks: Desks;
  readonly #chance: Chance;
  readonly #told = new Map<string, Told>();
  readonly #steps = new Map<string, string[]>();
  readonly #known = new Set<string>();
  readonly findings: Finding[] = [];
  #step = 0;

  constructor(town: Town, desks: Desks, chance: Chance) {
    this.#town = town;
    this.#desks = desks;
    this.#chance = chance;
  }

  /** Takes note of a step. Times are those at which it was taken. */
  hear(n: number, step: Step): void {
    this.#step = n;
    if (step.did !== 'DONE' || step.ref === '') return;
    const { name } = step.form.command;
    const { who, item, ref } = step;
    const accepted: Accepted = {
      command: name,
      id: item?.id ?? null,
      body: step.body as Accepted['body'],
      answer: step.answer.body,
      at: this.#town.now,
    };
    hears[name]?.(this.#toldOf(ref), accepted, (other) => this.#toldOf(other));
    const said = Object.entries(step.body).filter(([, value]) => typeof value !== 'object');
    const words = said.map(([field, value]) => `${field}=${value}`).join(' ');
    const all = this.#steps.get(ref) ?? [];
    all.push(`${n} ${this.#town.now} ${who.role} ${who.org} ${name} ${words}`.slice(0, 160));
    if (all.length > remembered) all.shift();
    this.#steps.set(ref, all);
  }

  /** Of everybody to whom something happened since the last look. */
  async lookAtTouched(): Promise<void> {
    const refs = new Set([...this.#town.touched].map((ref) => this.#town.kept(ref)));
    this.#town.touched.clear();
    const inTransit = this.#inTransit();
    for (const ref of refs) if (this.#town.people.has(ref)) this.#look(ref, inTransit);
    const sampled = [...refs].filter((ref) => this.#town.people.has(ref));
    if (sampled.length > 0) await this.#reach(this.#chance.one(sampled));
    this.#stuck();
  }

  /** Of everybody, when nothing is on its way. */
  lookAtAll(): void {
    const none = new Set<string>();
    for (const ref of this.#town.people.keys())
      if (this.#town.kept(ref) === ref) this.#look(ref, none);
  }

  /** Whether nobody owes anybody anything about this person any more. */
  isFinished(ref: string): boolean {
    return isFinished(this.#person(ref)) && this.#rowsOf(ref).length === 0;
  }

  #look(ref: string, inTransit: ReadonlySet<string>): void {
    const rows = this.#rowsOf(ref);
    for (const [first, second] of twins(rows))
      this.#find(
        'TWICE',
        ref,
        `${first.item} stands on ${first.list} and on ${second.list}`,
        '',
        rows,
      );
    // An event that is on its way is the operator's, and no time passes meanwhile.
    if (inTransit.has(ref)) return;
    const told = this.#person(ref);
    const lead = leadOf(told, this.#town.now);
    if (lead && !this.#isMet(lead, rows, ref))
      this.#find(
        rows.length === 0 && this.#datesOf(ref, longestWait).length === 0
          ? 'ON NO LIST'
          : 'NOT WITH WHOM IT IS EXPECTED',
        ref,
        lead.why,
        `${lead.kind}: ${lead.desks.join(' or ')}${lead.org ? ` of ${lead.org}` : ''}`,
        rows,
      );
    else if (!lead && needOf(told) === 'KNOWN' && !isFinished(told) && rows.length === 0) {
      if (this.#datesOf(ref, longestWait).length > 0) return;
      const why = '2.11: the need is known, and nothing is open any more';
      this.#find('ON NO LIST', ref, why, 'anybody: intake, where nobody else', rows);
    }
  }

  #isMet(lead: Lead, rows: readonly Row[], ref: string): boolean {
    const has = rows.some(
      ({ role, org }) => lead.desks.includes(role) && (lead.org === null || org === lead.org),
    );
    if (has) return true;
    return lead.waits.some((wait) => {
      const date = this.#promises(wait.service, ref);
      return date !== null && date <= latestDate(this.#town.now, wait);
    });
  }

  /** By when a service looks at the person by itself. */
  #promises(service: ServiceName, ref: string): Instant | null {
    return this.#town.house.peek(service, 'pathway', ref)?.dueAt ?? null;
  }

  #datesOf(ref: string, days: number): readonly string[] {
    const until = addDays(this.#town.now, days);
    return serviceNames.flatMap((service) => {
      const date = this.#promises(service, ref);
      return date !== null && date <= until ? [`${service} ${date}`] : [];
    });
  }

  async #reach(ref: string): Promise<void> {
    const rows = this.#rowsOf(ref);
    if (rows.length === 0) return;
    const row = this.#chance.one(rows);
    const why = await this.#desks.whyNotReached(row);
    if (
      why !== null &&
      this.#rowsOf(ref).some((one) => one.item === row.item && one.list === row.list)
    )
      this.#find('NOT REACHED', ref, why, `${row.role} ${row.org}`, [row]);
  }

  #stuck(): void {
    for (const one of this.#town.house.stuck) {
      const [service = '', kind = '', id = '', dueAt = ''] = one.split(' ');
      const says = `${service}: a ${kind} is due, and its tick moves nothing`;
      this.#find('STUCK', id, says, `the rules of the service, at ${dueAt}`, []);
    }
  }

  #rowsOf(ref: string): readonly Row[] {
    return serviceNames.flatMap((service) => this.#desks.rowsOf(service, ref));
  }

  #find(
    what: Finding['what'],
    ref: string,
    says: string,
    expected: string,
    rows: readonly Row[],
  ): void {
    const name = `${what} ${ref} ${says}`;
    if (this.#known.has(name)) return;
    this.#known.add(name);
    this.findings.push({
      what,
      ref,
      says,
      expected,
      step: this.#step,
      at: this.#town.now,
      rows: rows.map(({ list, role, org }) => `${list} (${role} ${org})`),
      dates: serviceNames.map((service) => `${service} ${this.#promises(service, ref)}`),
      steps: this.#group(ref).flatMap((one) => this.#steps.get(one) ?? []),
    });
  }

  #group(ref: string): readonly string[] {
    const merged = this.#town.people.get(ref)?.mergedInto ?? [];
    return [ref, ...merged.flatMap((one) => this.#group(one))];
  }
  #person(ref: string): Told {
    return together(this.#group(ref).map((one) => this.#toldOf(one)));
  }
  #toldOf(ref: string): Told {
    const told = this.#told.get(ref) ?? nothingTold();
    this.#told.set(ref, told);
    return told;
  }
  #inTransit(): ReadonlySet<string> {
    const refs = this.#town.house.events.inTransit();
    return new Set([...refs].map((ref) => this.#town.kept(ref)));
  }
}

/** Two rows for one thing at one desk. */
function* twins(rows: readonly Row[]): Generator<readonly [Row, Row]> {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const name = `${row.kind} ${row.item} ${row.role} ${row.org}`;
    const other = seen.get(name);
    if (other) yield [other, row];
    seen.set(name, row);
  }
}
