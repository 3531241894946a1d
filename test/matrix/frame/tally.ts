/** One thing that is not as the table says. */
export type Violation = {
  readonly service: string;
  /** In which state, or which question over HTTP. */
  readonly where: string;
  readonly who: string;
  /** What was shown, done or kept from them. */
  readonly what: string;
};

/** Violations as lines: what one caller is shown or kept from in one place stands in one line. */
export function linesOf(violations: readonly Violation[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { service, where, who, what } of violations) {
    const head = `${service}, ${where}: ${who} `;
    lines.set(head, [...(lines.get(head) ?? []), what]);
  }
  return [...lines].map(([head, whats]) => `${head}${whats.join('; ')}`);
}

const keyOf = ({ service, where, who, what }: Violation): string =>
  `${service}, ${where}: ${who} ${what}`;

/** What was tried, and what was not as the table says. */
export class Tally {
  cells = 0;
  readonly violations: Violation[] = [];

  add(other: Tally): this {
    this.cells += other.cells;
    this.violations.push(...other.violations);
    return this;
  }
  /** What was not there before. */
  beyond(before: Tally): Tally {
    const known = new Set(before.violations.map(keyOf));
    const more = new Tally();
    more.cells = this.cells;
    more.violations.push(...this.violations.filter((one) => !known.has(keyOf(one))));
    return more;
  }
  get last(): string {
    return `cells ${this.cells}, violations ${this.violations.length}`;
  }
}
