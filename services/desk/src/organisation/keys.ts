import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { cardsTable } from '../kernel/table.ts';
import { sayCode } from '../words/speak.ts';
import { factsOfProgram, keyFacts, revoke } from './keyThings.ts';
import { endsSoon, isOfNow, wantsKey } from './keyWarning.ts';
import { backOf } from './links.ts';
import { keepers, type MachineKey, MachineKeys, ownKeysPath } from './model.ts';

const heads = ['kid', 'state', 'made', 'used', 'until', 'revoke'] as const;

/** The program of one's own organisation: how it signs in, by which keys, and until when. */
export const ownKeysPage = page({
  path: ownKeysPath,
  roles: keepers,
  async ask(asking, { organisationId }) {
    const at = `/organisations/${organisationId}/machine-keys`;
    // Where another provider keeps accounts and keys nothing answers; nor does it where the organisation is another one.
    return organisationId === asking.me.org
      ? asking.maybe('auth', at, MachineKeys)
      : asking.get('auth', at, MachineKeys);
  },
  show(found, view) {
    const { say, me } = view;
    if (found === undefined)
      return {
        title: say('organisation.keys.title'),
        back: backOf(me, view),
        body: html`<section class="card"><p>${say('organisation.keys.elsewhere')}</p></section>`,
      };
    return {
      title: say('organisation.keys.title'),
      back: backOf(me, view),
      lead: leadOf(found, view),
      body: html`<div class="columns"><div><section class="card" aria-labelledby="program"><h2 id="program">${say('organisation.keys.program')}</h2><p>${say('organisation.keys.what')}</p>${drawFacts(factsOfProgram(found, view))}</section>
<section class="card" aria-labelledby="renew"><h2 id="renew">${say('organisation.keys.renewing')}</h2><p>${say('organisation.keys.renew')}</p></section></div><div>${drawActions(found.actions, view, ['make-machine-key'])}</div></div>${drawKeys(found, view)}`,
    };
  },
});

const leadOf = (found: MachineKeys, view: View): string => {
  const count = found.keys.filter(isOfNow).length;
  return (
    wantsKey(found, view) ??
    view.say(count === 0 ? 'organisation.keys.leadNone' : 'organisation.keys.lead', { count })
  );
};

function drawKeys({ keys }: MachineKeys, view: View): Html {
  const { say } = view;
  return html`<section class="card list" aria-labelledby="keys">${
    keys.length === 0
      ? html`<h2 id="keys">${say('organisation.keys.keys')}</h2><p>${say('organisation.keys.none')}</p>`
      : cardsTable({
          caption: html`<caption id="keys">${say('organisation.keys.keys')}</caption>`,
          heads: heads.map((head) => say(`organisation.keys.head.${head}`)),
          rows: keys.map((one) => rowOf(one, view)),
          acts: true,
        })
  }</section>`;
}

function rowOf(one: MachineKey, view: View) {
  const { say, here } = view;
  const { made, used, until } = keyFacts(one, view);
  const tag = !isOfNow(one) ? 'late' : endsSoon(one, view) ? 'soon' : 'good';
  const word = endsSoon(one, view)
    ? say('organisation.keys.endsSoon')
    : sayCode(say, 'machineKey', one.state);
  return [
    html`<code class="address">${one.kid}</code>`,
    html`<span class="tag ${tag}">${word}</span>`,
    made,
    used,
    until,
    isOfNow(one)
      ? html`<a class="button quiet" href="${here}/${one.kid}/do/${revoke}" aria-label="${say('organisation.keys.revokeOf', { kid: one.kid })}">${say('organisation.keys.revoke')}</a>`
      : nothing,
  ] as const;
}
