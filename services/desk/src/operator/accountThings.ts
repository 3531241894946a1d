import { OrganisationKind } from '@throughcare/contracts';
import { GivenRole } from '@throughcare/issuer';
import { Accounts, Made, OneAccount } from '../account/model.ts';
import { rolesFact, whereFact } from '../account/said.ts';
import { type AnyThing, thing, untoldStep } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { html } from '../kernel/html.ts';
import type { Shown, View } from '../kernel/page.ts';
import { named, registeredOf } from '../kernel/register.ts';
import { sayCode } from '../words/speak.ts';
import { accountsPath } from './accounts.ts';
import { operator } from './model.ts';

/** Organisations of the register, and those that accounts have already. */
async function choicesFor(asking: Asking, { say }: Pick<View, 'say'>, known: readonly string[]) {
  const found = await registeredOf(asking, OrganisationKind.options);
  const orgs = [...new Set([...found.map((one) => one.organisationId), ...known])];
  return {
    org: { among: orgs.toSorted().map(named) },
    roles: {
      among: GivenRole.options.map((role) => ({ value: role, text: sayCode(say, 'byRole', role) })),
    },
  };
}

/** A password that was made, shown once. */
function showMade(answered: unknown, { say }: Pick<View, 'say'>): Shown | undefined {
  const made = Made.safeParse(answered).data;
  return (
    made && {
      title: say('operator.made.title'),
      back: { href: `${accountsPath}/${made.name}`, text: say('operator.account.title') },
      body: html`<section class="card paper"><p>${say('operator.made.of', { name: made.name })}</p><p class="who-for number"><code>${made.made}</code></p><p>${say('operator.made.once')}</p></section>`,
    }
  );
}

export const accountThings: readonly AnyThing[] = [
  thing<Accounts>({
    path: accountsPath,
    roles: operator,
    service: 'auth',
    reads: '/accounts',
    answer: Accounts,
    actions: () => [untoldStep('add-account', '/accounts', operator)],
    name: (_data, { say }) => say('operator.accounts.nav'),
    facts: () => [],
    forms: {
      'add-account': {
        choices: ({ items }, asking, view) =>
          choicesFor(
            asking,
            view,
            items.map(({ org }) => org),
          ),
        reveals: (_data, answered, view) => showMade(answered, view),
      },
    },
  }),
  thing<OneAccount>({
    path: `${accountsPath}/:name`,
    roles: operator,
    service: 'auth',
    reads: '/accounts/:name',
    answer: OneAccount,
    actions: ({ actions }) => actions,
    name: ({ name, title }) => `${title} (${name})`,
    facts: (one, { say }) => [
      { label: say('account.fact.title'), value: one.title },
      whereFact(one, say),
      rolesFact(one, say),
      { label: say('account.fact.open'), value: String(one.sessions.length) },
    ],
    forms: {
      'change-account': {
        choices: ({ org }, asking, view) => choicesFor(asking, view, [org]),
        preset: ({ title, org, roles: its }) => ({ title, org, roles: its }),
      },
      'renew-password': { reveals: (_data, answered, view) => showMade(answered, view) },
    },
  }),
];
