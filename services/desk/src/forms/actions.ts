import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import type { Action } from './thing.ts';
import { type Reader, voiced } from './voice.ts';

/** The words on the button of a command. */
export function moveWord(say: View['say'], command: string, me?: Reader): string {
  const key = voiced(`move.${command}`, me);
  return key ? say(key) : command;
}

/** Whoever has no part in a step is not told of it; what is over for good is no help either. */
const isTold = ({ open, lacking }: Action): boolean =>
  !open && lacking !== null && !['role', 'not-found', 'wrong-state'].includes(lacking.code);

/** What may be done now, the first as the filled button; below, what is not open yet, and what would open it. */
export function drawActions(
  actions: readonly Action[],
  { say, here, me }: View,
  first: readonly string[] = [],
  /** Where a step is taken, where that is not below this page. */
  hrefOf: (name: string) => string = (name) => `${here}/do/${name}`,
): Html {
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const open = actions
    .filter((action) => action.open)
    .sort((one, other) => rank(one.name) - rank(other.name));
  const closed = actions.filter(isTold);
  return html`<section class="card" aria-labelledby="next"><h2 id="next">${say('actions.next')}</h2>
${open.length === 0 ? html`<p class="soft">${say('actions.none')}</p>` : nothing}
<ul class="moves">${open.map(
    ({ name }, n) =>
      html`<li><a class="button${n === 0 && first.includes(name) ? '' : ' quiet'}" href="${hrefOf(name)}">${moveWord(say, name, me)}</a></li>`,
  )}</ul></section>
${
  closed.length === 0
    ? nothing
    : html`<section class="card" aria-labelledby="closed"><h2 id="closed">${say('actions.closed')}</h2><dl class="closed">${closed.map(
        ({ name, lacking }) =>
          html`<dt>${moveWord(say, name, me)}</dt><dd>${lacking?.detail} ${lacking?.remedy}</dd>`,
      )}</dl></section>`
}`;
}
