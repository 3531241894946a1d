import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { packItems, personAddress, type ReleaseRow } from './model.ts';
import { whereTag } from './said.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** Items that are said one by one in a row; more are counted. */
const fewItems = 3;

export const isPacked = ({ plan, unaccounted }: ReleaseRow): boolean =>
  plan === 'PACK_ISSUED' || (unaccounted ?? []).length === 0;

/** Somebody who leaves: how far the release is, who waits outside, what the pack lacks. */
export function drawReleaseRow(
  row: ReleaseRow,
  names: ReadonlyMap<string, string>,
  view: View,
): Html {
  const { say } = view;
  const name = names.get(row.pathwayRef) ?? say('person.unnamed');
  const href = personAddress(row.pathwayRef);
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a> ${timeTag(row, view)} ${partnerTag(row, view)}</p><p class="why">${drawPack(row, view)}</p></div><div class="bar"><a class="button quiet" href="${href}" aria-label="${say('prison.openOf', { name })}">${say('home.open')}</a></div></li>`;
}

/** Whether they are out, and that the day has passed where they are not. */
function timeTag({ expectedOn, releasedAt, whereabouts }: ReleaseRow, view: Ask): Html {
  const { say, times } = view;
  if (releasedAt) {
    const recorded = whereabouts === 'RELEASE_RECORDED';
    return html`<span class="tag ${recorded ? 'soon' : 'good'}">${say(recorded ? 'prison.release.held' : 'prison.release.out', { at: times.clock(releasedAt) })}</span>`;
  }
  const away = expectedOn ? times.daysAway(expectedOn) : 0;
  const late =
    away < 0
      ? html`<span class="tag late">${say('prison.release.late', { days: -away })}</span> `
      : nothing;
  return html`${late}${whereTag(whereabouts, view)}`;
}

/** Who takes the person up outside, that nobody was found, or that somebody was asked. */
function partnerTag({ acceptedBy = [], asked = 0, unplaced }: ReleaseRow, { say }: Ask): Html {
  if (acceptedBy.length > 0)
    return html`<span class="tag good">${say('prison.partner.accepted', { who: listed(say, acceptedBy.map(codeAsName)) })}</span>`;
  if (unplaced) return html`<span class="tag late">${say('prison.partner.unplaced')}</span>`;
  return asked > 0
    ? html`<span class="tag">${say('prison.partner.asked', { asked })}</span>`
    : nothing;
}

/** The pack in squares and in words. */
function drawPack({ plan, unaccounted }: ReleaseRow, { say }: Ask): Html {
  if (unaccounted === undefined) return nothing;
  const words =
    plan === 'PACK_ISSUED' || plan === 'PLAN_READY'
      ? sayCode(say, 'plan', plan)
      : unaccounted.length === 0
        ? say('prison.pack.complete')
        : unaccounted.length > fewItems
          ? say('prison.pack.open', { count: unaccounted.length })
          : say('prison.pack.missing', {
              what: listed(
                say,
                unaccounted.map((item) => sayCode(say, 'packItem', item)),
              ),
            });
  return html`<span class="pack" aria-hidden="true">${packItems.map((item) =>
    unaccounted.includes(item) ? html`<i></i>` : html`<i class="there"></i>`,
  )}</span> ${words}`;
}
