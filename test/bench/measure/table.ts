import type { Summary } from './statistics.ts';

/**
 * One part of the report: what was measured, the table, and what is to be known when reading it. Figures stand at the right;
 * the first column, and one without a title, such as bars, at the left.
 */
export type Section = {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes?: readonly string[];
};

export const markdownOf = ({ title, about, columns, rows, notes = [] }: Section): string =>
  [
    `## ${title}`,
    '',
    about,
    '',
    line(columns),
    line(columns.map((title, at) => (at === 0 || title === '' ? '---' : '---:'))),
    ...rows.map(line),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
    '',
  ].join('\n');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** `4,210 (3,980–4,400)` */
export const spread = ({ median, least, most }: Summary, digits = 0): string =>
  `${number(median, digits)} (${number(least, digits)}–${number(most, digits)})`;

export const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A bar as long, beside those of other rows, as the value is large: `barOf(most, most)` is `width` blocks. */
export function barOf(value: number, most: number, width = 20): string {
  const eighths = most > 0 ? Math.round((value / most) * width * 8) : 0;
  const part = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
  return '█'.repeat(Math.floor(eighths / 8)) + part;
}
