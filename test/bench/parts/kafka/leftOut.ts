import type { Section } from '../../measure/table.ts';

/** What stands in the report where there is no broker: every row by name, and nothing measured. */
export const leftOut = (title: string, rows: readonly string[]): Section => ({
  title,
  about:
    'Left out of this run: KAFKA_BROKERS is not set, and Docker does not answer, which could start a broker.',
  columns: ['row', 'measured'],
  rows: rows.map((row) => [row, 'left out']),
});
