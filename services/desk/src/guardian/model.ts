import { Instant, type Role } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';
import type { View } from '../kernel/page.ts';

const part = z.string().nullish();
const Step = z.looseObject({ at: Instant, org: z.string(), role: z.string() });

/** Who decides for somebody under 18; a name and how to reach them only where the reader may know those of the person. */
export const Guardian = z.looseObject({
  guardianId: z.string(),
  kind: z.string().optional(),
  org: part,
  name: z.looseObject({ givenName: part, familyName: part, note: part }).nullish(),
  contactRoutes: z.array(z.object({ kind: z.string(), value: z.string() })).optional(),
  recorded: Step.optional(),
  ended: Step.nullish(),
  actions: z.array(Action),
});
export type Guardian = z.infer<typeof Guardian>;

export const Guardians = z.looseObject({
  items: z.array(Guardian),
  /** Null of somebody of age for whom nobody was ever recorded. */
  deciding: z.looseObject({ under18: z.boolean().nullish(), actions: z.array(Action) }).nullable(),
});
export type Guardians = z.infer<typeof Guardians>;

/** Whose role may record that one acts no more, and whose may record one; of whom, the service says. */
export const enders: readonly Role[] = ['INTAKE', 'DCC', 'PROB', 'PCM', 'PHC'];
export const recorders: readonly Role[] = [...enders, 'NGOC'];
/** Who reads it, and has a desk at which the person is in front of them. */
export const readers: readonly Role[] = [...recorders, 'NGOW', 'PROV'];
export const isReader = ({ me }: Pick<View, 'me'>): boolean =>
  readers.some((role) => me.roles.includes(role));

export const guardiansAddress = (pathwayRef: string): string => `/guardians/${pathwayRef}`;

export const actingIn = ({ items }: Guardians): readonly Guardian[] =>
  items.filter(({ ended }) => ended === null);

/** Whether this reader may record one now. */
export const mayRecord = ({ deciding }: Guardians): boolean =>
  deciding?.actions.some(({ name, open }) => name === 'record-guardian' && open) ?? false;
