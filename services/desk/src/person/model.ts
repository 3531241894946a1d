import { Instant } from '@throughcare/contracts';
import { z } from 'zod';

/** The first part of a list is enough here: of one person there are never so many. */
export const all = <T>(item: z.ZodType<T>) => z.looseObject({ items: z.array(item) });

/** Help outside any order that was offered, and what the person said to it. */
export const Route = z.looseObject({
  routeId: z.string(),
  pathwayRef: z.string(),
  since: z.string().optional(),
  answer: z.string().nullish(),
});
export const Routes = all(Route);
export type Routes = z.infer<typeof Routes>;

/** The person’s word on an order that was asked for. */
export const Word = z.looseObject({
  agreementId: z.string(),
  pathwayRef: z.string(),
  referralId: z.string(),
  answer: z.string().optional(),
  done: z.looseObject({ at: Instant, org: z.string() }).optional(),
  withdrawn: z.looseObject({ at: Instant }).nullish(),
});
export type Word = z.infer<typeof Word>;
export const Words = all(Word);
export type Words = z.infer<typeof Words>;

/** A partner that has the person, or had them, as it is told to them. */
export const OwnCase = z.looseObject({
  caseId: z.string(),
  partnerOrg: z.string(),
  state: z.string(),
  openedAt: Instant,
  firstContactAt: Instant.nullable(),
  contacts: z.array(z.looseObject({ at: Instant, mode: z.string(), reached: z.boolean() })),
  appointments: z.array(
    z.looseObject({
      at: Instant,
      kind: z.string(),
      outcome: z.string().nullable(),
      cancelled: z.boolean(),
    }),
  ),
  naloxoneKits: z.number().optional(),
});
export type OwnCase = z.infer<typeof OwnCase>;
export const OwnCases = all(OwnCase);

/** An account that is or was the person’s own. */
export const Account = z.looseObject({
  bindingId: z.string(),
  pathwayRef: z.string(),
  bound: z.looseObject({ at: Instant }).optional(),
  unbound: z.looseObject({ at: Instant }).nullish(),
});
export const Accounts = all(Account);
export type Accounts = z.infer<typeof Accounts>;

/** How the person is reached, as they said it. */
export const Reached = z.looseObject({
  contact: z.looseObject({
    routes: z.array(z.looseObject({ kind: z.string(), value: z.string() })),
    languages: z.array(z.string()),
    interpreterLanguage: z.string().nullable(),
    accessibilityNeeds: z.array(z.string()),
    unavailable: z.string().nullable(),
  }),
});
export type Reached = z.infer<typeof Reached>;
export const nobody: Reached = {
  contact: {
    routes: [],
    languages: [],
    interpreterLanguage: null,
    accessibilityNeeds: [],
    unavailable: null,
  },
};
