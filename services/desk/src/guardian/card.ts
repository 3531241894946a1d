import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { drawRoute } from '../ngo/reach.ts';
import { sayCode } from '../words/speak.ts';
import { actingIn, type Guardian, type Guardians, guardiansAddress, mayRecord } from './model.ts';
import { guardianName, kindSaid } from './said.ts';

/** On the page about somebody: who decides for them, and the way to record it. Nothing where they decide for themselves. */
export function drawGuardians(
  found: Guardians | undefined,
  pathwayRef: string,
  view: Pick<View, 'say' | 'me'>,
): Html {
  if (!found?.deciding) return nothing;
  const { say, me } = view;
  const acting = actingIn(found);
  const at = guardiansAddress(pathwayRef);
  const lacks = acting.length === 0;
  return html`<section class="card" aria-labelledby="deciding"><h2 id="deciding">${say('guardian.title')}</h2>${
    lacks
      ? html`<p><span class="tag soon">${say('guardian.none')}</span></p>`
      : html`<ul class="plain">${acting.map((one) => html`<li>${drawLine(one, view)}</li>`)}</ul>`
  }<p class="bar">${
    lacks && mayRecord(found)
      ? html`<a class="button quiet" href="${at}/do/record-guardian">${moveWord(say, 'record-guardian', me)}</a>`
      : html`<a class="button quiet" href="${at}">${say('guardian.more')}</a>`
  }</p></section>`;
}

/** Who it is, what they are to the person, and how to reach them; `more` stands beside what they are. */
export const drawLine = (one: Guardian, view: Pick<View, 'say'>, more: Html = nothing): Html =>
  html`<b>${guardianName(one, view)}</b><br><span class="small soft">${kindSaid(one, view)}${more}</span>${drawRoutes(one, view)}`;

/** By what they are reached; a number is dialled by one tap. */
export const drawRoutes = ({ contactRoutes = [] }: Guardian, { say }: Pick<View, 'say'>): Html =>
  contactRoutes.length === 0
    ? nothing
    : html`<dl class="facts">${contactRoutes.map(
        ({ kind, value }) =>
          html`<dt>${sayCode(say, 'route', kind)}</dt><dd>${drawRoute(kind, value)}</dd>`,
      )}</dl>`;
