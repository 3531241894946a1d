import { drawActions } from '../forms/actions.ts';
import { thing, untoldStep } from '../forms/thing.ts';
import { html } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { Accounts } from './model.ts';
import { notBound, type OwnRecords, onOwnRecord, ownRef, personRoles as roles } from './own.ts';

const bind = 'bind-account';
const unbind = 'unbind-account';

/** The code that was handed over makes the account that of the record; whose it is, nobody types. */
export const codeThing = thing<OwnRecords>({
  ...onOwnRecord,
  path: '/me/code',
  actions: () => [untoldStep(bind, '/account-codes/bind', roles)],
  name: (_records, { say }) => say('me.code.name'),
  facts: () => [],
  home: () => '/me',
  forms: { [bind]: { finds: 'code' } },
});

/** That this account is the person’s own, and how that ends. */
export const accountPage = page({
  path: '/me/account',
  roles,
  async ask(asking) {
    const ref = await ownRef(asking);
    if (ref === undefined) return undefined;
    return await asking.get('intake', `/people/${ref}/accounts`, Accounts);
  },
  show(found: Accounts | undefined, view) {
    const { say, times } = view;
    if (!found) return notBound(view, say('me.account.title'));
    const own = found.items.filter(({ unbound }) => !unbound);
    return {
      title: say('me.account.title'),
      lead: say('me.account.lead', { count: own.length }),
      back: { href: '/me', text: say('me.nav') },
      body: html`${own.map(
        ({ bindingId, pathwayRef, bound }) =>
          html`<section class="card"><p>${say('me.account.since', { at: bound ? times.moment(bound.at) : '–' })}</p>${drawUnbind({ bindingId, pathwayRef }, view)}</section>`,
      )}`,
    };
  },
});

const drawUnbind = (
  { bindingId, pathwayRef }: { readonly bindingId: string; readonly pathwayRef: string },
  view: View,
) =>
  drawActions(
    [untoldStep(unbind, '', roles)],
    view,
    [],
    (name) => `/me/account/${pathwayRef}/${bindingId}/do/${name}`,
  );

export const accountThing = thing<Accounts>({
  path: '/me/account/:pathwayRef/:bindingId',
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/accounts',
  answer: Accounts,
  actions: ({ items }, { bindingId, pathwayRef }) =>
    items.some((one) => one.bindingId === bindingId && !one.unbound)
      ? [untoldStep(unbind, `/people/${pathwayRef}/accounts/${bindingId}/unbind`, roles)]
      : [],
  name: (_found, { say }) => say('me.account.title'),
  facts: () => [],
  home: () => '/me',
  forms: {},
});
