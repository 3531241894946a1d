import { z } from 'zod';
import { type CalendarDate, daysBetween } from '../time.ts';

/** Bands in completed years, `to` included; wide enough that a band with an area names nobody. */
export const ageBands = {
  UNDER_18: { from: 0, to: 17 },
  '18_24': { from: 18, to: 24 },
  '25_34': { from: 25, to: 34 },
  '35_44': { from: 35, to: 44 },
  '45_54': { from: 45, to: 54 },
  '55_64': { from: 55, to: 64 },
  '65_PLUS': { from: 65, to: null },
} as const satisfies Record<string, { from: number; to: number | null }>;
export type AgeBand = keyof typeof ageBands;
export const AgeBand = z
  .enum(Object.keys(ageBands) as [AgeBand, ...AgeBand[]])
  .meta({ description: 'Age band in completed years', examples: ['25_34'] });

/** The band of a person of this age in completed years. */
export const ageBandOf = (years: number): AgeBand => {
  const bands = Object.entries(ageBands) as [AgeBand, { from: number; to: number | null }][];
  return bands.find(([, { to }]) => to === null || years <= to)?.[0] ?? '65_PLUS';
};

/** Completed years on a day; a birthday on 29 February counts from 1 March in common years. */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  if (daysBetween(birth, day) < 0) return 0;
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
