import { type Account, Accounts } from '../account/model.ts';
import { rolesSaid } from '../account/said.ts';
import { moveWord } from '../forms/actions.ts';
import { html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { operator } from './model.ts';

export const accountsPath = '/operator/accounts';

/** Who may sign in at this installation. */
export const accountsPage = page({
  path: accountsPath,
  roles: operator,
  nav: { word: 'operator.accounts.nav' },
  ask: (asking) => asking.maybe('auth', '/accounts', Accounts),
  show(found, view) {
    const { say } = view;
    if (found === undefined)
      return {
        title: say('operator.accounts.title'),
        body: html`<section class="card"><p>${say('operator.accounts.elsewhere')}</p></section>`,
      };
    const open = found.items.filter(({ closed }) => !closed);
    const closed = found.items.filter((one) => one.closed);
    return {
      title: say('operator.accounts.title'),
      lead: say('operator.accounts.lead', { count: open.length }),
      body: html`<p class="bar at-once"><a class="button" href="${accountsPath}/do/add-account">${moveWord(say, 'add-account')}</a></p>
<section class="card list" aria-labelledby="open"><h2 id="open">${say('operator.accounts.open')} <span class="count">${open.length}</span></h2><ul>${open.map(
        (one) => drawRow(one, view),
      )}</ul></section>${
        closed.length === 0
          ? nothing
          : html`<section class="card list" aria-labelledby="gone"><h2 id="gone">${say('operator.accounts.closed')} <span class="count">${closed.length}</span></h2><ul>${closed.map(
              (one) => drawRow(one, view),
            )}</ul></section>`
      }`,
    };
  },
});

const drawRow = (one: Account, view: View) =>
  html`<li class="row"><div><p class="what"><a href="${accountsPath}/${one.name}">${one.title}</a> ${tagsOf(one, view)}</p><p class="why">${one.name} · ${codeAsName(one.org)} · ${rolesSaid(one, view.say)}</p></div></li>`;

/** What keeps somebody from signing in, and what kind of account it is. */
export function tagsOf(one: Account, { say }: Pick<View, 'say'>) {
  const noPassword = one.kind === 'LOCAL' && !one.password && !one.closed;
  return html`${one.kind === 'SAMPLE' ? html`<span class="tag info">${say('operator.accounts.sample')}</span>` : nothing} ${one.locked ? html`<span class="tag late">${say('operator.accounts.locked')}</span>` : nothing} ${noPassword ? html`<span class="tag soon">${say('operator.accounts.noPassword')}</span>` : nothing}`;
}
