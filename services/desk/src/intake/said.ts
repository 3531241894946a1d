import type { Action } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import type { Work } from '../kernel/work.ts';
import type { Referral } from './model.ts';

/** As the list of what waits counts it; a step at which nothing waits has no count. */
export function drawCountOf(name: string, state: string, { lists }: Pick<Work, 'lists'>): Html {
  const found = lists.find(({ list, path }) => list === name && path.endsWith(`state=${state}`));
  if (!found || found.open === 0) return nothing;
  return html` <span class="count${found.overdue > 0 ? ' late' : ''}">${found.open}${found.more ? '+' : ''}</span>`;
}

/** Steps that belong to another time of its life are not told of: they are neither open nor to be opened. */
export const timely = (actions: readonly Action[]): readonly Action[] =>
  actions.filter(({ lacking }) => !lacking?.code.endsWith('-not-in-state'));

/** Each step with who took it, the newest first. */
export function drawSteps(
  steps: NonNullable<Referral['steps']>,
  wordOf: (to: string) => string,
  { say, times }: Pick<View, 'say' | 'times'>,
): Html {
  return html`<section class="card" aria-labelledby="happened"><h2 id="happened">${say('intake.happened')}</h2>${
    steps.length === 0
      ? html`<p class="soft">${say('intake.nothingHappened')}</p>`
      : html`<ol class="timeline" reversed>${steps
          .toReversed()
          .map(
            ({ to, done: { at, org, role } }) =>
              html`<li><time datetime="${at}">${times.moment(at)}${role === 'SYS' ? '' : ` · ${codeAsName(org)}`}</time>${wordOf(to)}</li>`,
          )}</ol>`
  }</section>`;
}
