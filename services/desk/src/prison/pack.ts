import type { Action } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type Plan, packItems } from './model.ts';
import { itemAddress } from './packItem.ts';
import { entrySaid } from './packSaid.ts';

/** The steps that close the preparation, in the order in which they come. */
const closing = ['declare-plan-ready', 'issue-pack'] as const;

/**
 * What the person takes along, item by item, and what the next step waits for. `stay` is where the stay is at the reader's
 * desk; `items` are those that the desk has to do with.
 */
export function drawPack(
  plan: Plan,
  stay: string,
  view: View,
  items: readonly string[] = packItems,
): Html {
  const { say } = view;
  const notes = plan.actions.find(({ name }) => name === 'note-pack-item');
  const open = plan.unaccounted ?? [];
  const there = items.filter((item) => !open.includes(item)).length;
  return html`<section class="card list" aria-labelledby="pack"><h2 id="pack">${say('prison.pack.title')} <span class="count">${say('prison.pack.count', { there, of: items.length })}</span></h2>${items === packItems ? drawWaits(plan, view) : nothing}<ul>${items.map(
    (item) =>
      drawItem(item, plan, notes?.open && plan.mayNote?.includes(item) ? stay : undefined, view),
  )}</ul></section>`;
}

/** An item with what was said of it. What is for those who treat alone reads as said, and no more. */
function drawItem(item: string, plan: Plan, base: string | undefined, view: View): Html {
  const { say } = view;
  const { pack = [], clinicalPack = [], unaccounted = [] } = plan;
  const entry = [...pack, ...clinicalPack].find((one) => one.item === item);
  const isOpen = unaccounted.includes(item);
  const name = sayCode(say, 'item', item);
  const words = entry || isOpen ? entrySaid(entry, view) : say('prison.item.byHealthcare');
  const tag = isOpen ? ' soon' : entry && !entry.ready ? '' : ' good';
  return html`<li class="row"><div><p class="what">${name} <span class="tag${tag}">${words}</span></p></div>${
    base === undefined
      ? nothing
      : html`<div class="bar"><a class="button quiet" href="${itemAddress(base, item)}" aria-label="${say(isOpen ? 'prison.item.sayOf' : 'prison.item.changeOf', { item: name })}">${say(isOpen ? 'prison.item.say' : 'prison.item.change')}</a></div>`
  }</li>`;
}

/** Why the next step is not open: the service’s own words, with the items that are missing. */
function drawWaits({ actions, unaccounted = [] }: Plan, { say }: View): Html {
  const next = closing
    .map((name) => actions.find((action) => action.name === name))
    .find((action): action is Action => action?.lacking?.code === 'pack-incomplete');
  if (!next) return nothing;
  return html`<p>${say('prison.pack.waits', {
    step: say(next.name === 'issue-pack' ? 'move.issue-pack' : 'move.declare-plan-ready'),
    what: listed(
      say,
      unaccounted.map((item) => sayCode(say, 'packItem', item)),
    ),
  })}</p>`;
}
