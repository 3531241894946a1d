import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { type Action, untoldStep } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { html } from '../kernel/html.ts';
import type { Shown, View } from '../kernel/page.ts';
import { pageOf } from '../kernel/paging.ts';

/** The desk of the person, and of whoever acts for them at their account. */
export const personRoles = ['PERSON'] as const;

export const OwnRecords = pageOf(z.looseObject({ pathwayRef: z.string() }));
export type OwnRecords = z.infer<typeof OwnRecords>;

/** The record that this account is bound to; undefined before a code has bound it. */
export const ownRef = async (asking: Asking): Promise<string | undefined> =>
  refIn(await asking.get('intake', '/own-records', OwnRecords, { limit: 1 }));

export const refIn = ({ items }: OwnRecords): string | undefined => items[0]?.pathwayRef;

/** A thing that is about the person’s own record, whichever that is. */
export const onOwnRecord = {
  roles: personRoles,
  service: 'intake',
  reads: '/own-records',
  answer: OwnRecords,
} as const;

/** Steps with the own record, by the address of each below it; none before the account is bound. */
export const ownSteps =
  (steps: Readonly<Record<string, string>>) =>
  (records: OwnRecords): readonly Action[] => {
    const ref = refIn(records);
    if (ref === undefined) return [];
    return Object.entries(steps).map(([name, at]) =>
      untoldStep(name, `/people/${ref}/${at}`, personRoles),
    );
  };

/** What every page says before the account is bound: what the code is, and who hands it over. */
export const notBound = ({ say, me }: View, title: string): Shown => ({
  title,
  lead: say('me.unbound.lead'),
  body: html`<section class="card"><p>${say('me.unbound.who')}</p><p class="bar"><a class="button" href="/me/code/do/bind-account">${moveWord(say, 'bind-account', me)}</a></p></section>`,
});
