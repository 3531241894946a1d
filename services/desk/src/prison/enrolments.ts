import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { enrolmentAddress } from './enrolment.ts';
import { programmeName } from './enrolmentFacts.ts';
import type { Enrolment, Person } from './model.ts';

const start = 'start-enrolment';

/** The programmes of somebody, for whoever has a part in them. */
export function drawEnrolments(
  pathwayRef: string,
  { enrolments, custody }: Person,
  view: View,
): Html {
  const { say, here } = view;
  const begins = custody?.actions.some(({ name, open }) => name === start && open) ?? false;
  if (enrolments.length === 0 && !begins) return nothing;
  return html`<section class="card" aria-labelledby="programmes"><h2 id="programmes">${say('prison.programmes.title')}</h2>${
    enrolments.length === 0
      ? html`<p class="soft">${say('prison.programmes.noneOf')}</p>`
      : html`<ul class="plain">${enrolments.map(
          (one) =>
            html`<li><a href="${enrolmentAddress(pathwayRef, one.enrolmentId)}">${programmeName(say, one.programmeCode ?? '')}</a> <span class="tag">${sayCode(say, 'enrolment', one.status ?? '')}</span> ${enrolmentTags(one, view)}</li>`,
        )}</ul>`
  }${
    begins
      ? html`<p class="bar"><a class="button quiet" href="${here}/do/${start}">${moveWord(say, start)}</a></p>`
      : nothing
  }</section>`;
}

/** What is out of the ordinary about an enrolment. */
export function enrolmentTags(
  { underOrder, onHoldAtIntake, placeHeldUntil, placeKept }: Enrolment,
  { say, times }: Pick<View, 'say' | 'times'>,
): Html {
  return html`${underOrder ? html`<span class="tag info">${say('prison.enrolment.underOrder')}</span> ` : nothing}${
    onHoldAtIntake
      ? html`<span class="tag soon">${say('prison.enrolment.onHold')}</span> `
      : nothing
  }${placeKept ? html`<span class="tag info">${say('prison.placeKept')}</span> ` : nothing}${
    placeHeldUntil
      ? html`<span class="tag soon">${say('prison.enrolment.placeUntil', { at: times.moment(placeHeldUntil) })}</span>`
      : nothing
  }`;
}
