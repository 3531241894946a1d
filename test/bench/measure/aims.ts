import type { Summary } from './statistics.ts';
import { number } from './table.ts';

/** `0.7× at least: met`, where a ratio is to reach it. */
export const atLeast = (wanted: number, { median }: Summary): string =>
  `${timesOf(wanted)} at least: ${median >= wanted ? 'met' : 'not met'}`;

/** `1.5× at most: not met`, where a ratio is not to pass it. */
export const atMost = (wanted: number, { median }: Summary): string =>
  `${timesOf(wanted)} at most: ${median <= wanted ? 'met' : 'not met'}`;

const timesOf = (wanted: number): string => `${number(wanted, Number.isInteger(wanted) ? 0 : 1)}×`;
