import type { Instant } from '@throughcare/contracts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { inLine } from '../words/said.ts';
import { type Say, sayCode } from '../words/speak.ts';
import type { Stay } from './model.ts';

type Line = { readonly at: Instant; readonly text: string; readonly late?: true };

/** What happened at gates in one stay, the newest first: as its facts are told, none of which is made up here. */
export function drawStay(stay: Stay | undefined, { say, times }: View): Html {
  if (!stay) return nothing;
  const lines = [...admitted(stay, say), ...moved(stay, say), ...released(stay, say)].toSorted(
    (one, other) => (one.at < other.at ? 1 : -1),
  );
  const missing = stay.departures.filter(({ outcome }) => outcome === null);
  return html`<section class="card" aria-labelledby="stay"><h2 id="stay">${say('prison.stay.title')}</h2>${missing.map(
    ({ windowFrom, windowTo }) =>
      html`<p><span class="tag late">${say('prison.departure.open')}</span> ${say('prison.departure.between', { from: times.day(windowFrom), to: times.day(windowTo) })}</p>`,
  )}${
    lines.length === 0
      ? html`<p class="soft">${say('prison.stay.none')}</p>`
      : html`<ol class="timeline" reversed>${lines.map(
          ({ at, text, late }) =>
            html`<li${late ? html` class="late"` : nothing}><time datetime="${at}">${times.moment(at)}</time>${text}</li>`,
        )}</ol>`
  }</section>`;
}

const admitted = ({ admission, prisonId, movements }: Stay, say: Say): Line[] =>
  admission
    ? [
        {
          at: admission.at,
          text: say(
            admission.reason === 'RECALL' ? 'prison.stay.recalled' : 'prison.stay.admitted',
            { prison: movements.length === 0 ? codeAsName(prisonId) : 'none' },
          ),
        },
      ]
    : [];

const moved = ({ movements }: Stay, say: Say): Line[] =>
  movements.map(({ at, kind, prisonId, reason }) => ({
    at,
    text: inLine(say, [
      sayCode(say, 'movement', kind),
      reason === null ? '' : sayCode(say, 'reason', reason),
      kind === 'TRANSFERRED' ? codeAsName(prisonId) : 'none',
    ]),
    ...(kind === 'ESCAPED' && { late: true as const }),
  }));

const released = ({ releases }: Stay, say: Say): Line[] =>
  releases.map(({ releasedAt, kind, state, reasonCode }) => ({
    at: releasedAt,
    text: [
      say('prison.stay.released', { kind: sayCode(say, 'kind', kind) }),
      state === 'CONFIRMED' ? '' : sayCode(say, 'releaseState', state),
      reasonCode === null ? '' : sayCode(say, 'reason', reasonCode),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }));
