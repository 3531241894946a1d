import { OrganisationKind, type Role, roles } from '@throughcare/contracts';
import { type Account, Accounts, Made, OneAccount } from '../account/model.ts';
import { type AnyThing, thing, untoldStep } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { html } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { Shown, View } from '../kernel/page.ts';
import { named, registered } from '../kernel/register.ts';
import { apart } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { accountsPath } from './accounts.ts';
import { operator } from './model.ts';

/** Roles that people have: the others are of services and timers. */
const given = (Object.keys(roles) as Role[]).filter((role) => !['SERVICE', 'SYS'].includes(role));

/** Organisations of the register, and those that accounts have already. */
async function choicesFor(asking: Asking, { say }: Pick<View, 'say'>, known: readonly string[]) {
  const kinds = await Promise.all(OrganisationKind.options.map((kind) => registered(asking, kind)));
  const orgs = [...new Set([...kinds.flat().map((one) => one.organisationId), ...known])];
  return {
    org: { among: orgs.toSorted().map(named) },
    roles: {
      among: given.map((role) => ({ value: role, text: sayCode(say, 'byRole', role) })),
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

const orgOf = ({ org }: Account): string => codeAsName(org);

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
      { label: say('account.fact.org'), value: orgOf(one) },
      {
        label: say('account.fact.roles'),
        value: apart(
          say,
          one.roles.map((role) => sayCode(say, 'byRole', role)),
        ),
      },
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
