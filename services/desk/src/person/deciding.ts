import { drawLine } from '../guardian/card.ts';
import { actingIn } from '../guardian/model.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import type { OwnRecord } from './record.ts';

/** Who decides for the person; nothing where they decide for themselves. */
export function drawDeciding({ guardians }: OwnRecord, view: View): Html {
  if (!guardians?.deciding) return nothing;
  const { say, times } = view;
  const acting = actingIn(guardians);
  return html`<section class="card" aria-labelledby="deciding"><h2 id="deciding">${say('me.deciding.title')}</h2>${
    acting.length === 0
      ? html`<p>${say('me.deciding.none')}</p>`
      : html`<ul class="plain">${acting.map(
          (one) =>
            html`<li>${drawLine(one, view, one.recorded ? html` · ${say('me.deciding.since', { at: times.moment(one.recorded.at) })}` : nothing)}</li>`,
        )}</ul><p class="soft small">${say('me.deciding.about')}</p>`
  }</section>`;
}
