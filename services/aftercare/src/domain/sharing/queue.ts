import { AgeBand, AreaCode, OrgId, Sex } from '@throughcare/contracts';
import { canonical } from '@throughcare/record';
import { z } from 'zod';

/** People whom the same partners suit and may be asked for: of them, the most endangered is asked for first. */
export const Queue = z.strictObject({
  /** Hash of the rest. */
  id: z.string(),
  profile: z.strictObject({
    area: AreaCode,
    sex: Sex,
    ageBand: AgeBand.nullable(),
    languages: z.array(z.string()).readonly(),
    interpreterLanguage: z.string().nullable(),
    accessNeeded: z.boolean(),
    guardianMissing: z.boolean(),
    needs: z.array(z.string()).readonly(),
  }),
  urgent: z.boolean(),
  /** Asked at once, where places are left. */
  atOnce: z.int().positive(),
  /** Where a coordinator or the person named a partner. */
  only: OrgId.nullable(),
  not: z.array(OrgId).readonly(),
  again: z.array(OrgId).readonly(),
});
export type Queue = z.output<typeof Queue>;

export const queueOf = (of: Omit<Queue, 'id'>, hash: (text: string) => string): Queue => ({
  id: hash(`queue/${canonical(of)}`),
  ...of,
});

/** A row of a queue: a person by their record, which search of theirs, and which asking. */
export type Waiting = {
  readonly ref: string;
  readonly placementId: string;
  readonly nth: number;
  readonly queue: string;
  readonly rank: string;
};

export const waitingItem = (placementId: string, nth: number, queue: string): string =>
  `${placementId}/${nth}/${queue}`;

export function waitingOf(row: { id: string; item: string; sort: string }): Waiting {
  const [placementId = '', nth = '', queue = ''] = row.item.split('/');
  return { ref: row.id, placementId, nth: Number(nth), queue, rank: row.sort };
}
