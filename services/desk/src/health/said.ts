import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type TreatmentRow, treatmentAddress } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

const colours: Readonly<Record<string, string>> = { DUE: 'soon' };

/** How long a dose has been missed, in words: red once it is. */
export const stageTag = (stage: string | null | undefined, { say }: Pick<View, 'say'>): Html =>
  stage
    ? html`<span class="tag ${colours[stage] ?? 'late'}">${sayCode(say, 'gap', stage)}</span> `
    : nothing;

/** Status, who goes on with it outside, and when the person is seen there. */
export function treatmentLine(
  { status, prescriberOrg, appointmentAt, whereabouts }: TreatmentRow,
  { say, times }: Ask,
): string {
  return [
    status === undefined ? '' : sayCode(say, 'state', status),
    whereabouts ? sayCode(say, 'whereabouts', whereabouts) : '',
    prescriberOrg ? say('health.prescriber', { who: codeAsName(prescriberOrg) }) : '',
    appointmentAt ? say('health.appointment', { at: times.moment(appointmentAt) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Substitution treatment as a row of a list: who, what is missed or due, and what may be done at once. */
export function drawTreatmentRow(
  row: TreatmentRow,
  names: ReadonlyMap<string, string>,
  view: View,
  move?: 'confirm-ost' | 'note-ost-dose',
): Html {
  const { say } = view;
  const name = names.get(row.pathwayRef) ?? say('person.unnamed');
  const href = treatmentAddress(row);
  const { outreach } = row;
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a></p><p>${stageTag(row.stage, view)}${
    outreach === undefined || outreach === 'OPEN'
      ? nothing
      : html`<span class="tag info">${sayCode(say, 'outreach', outreach)}</span> `
  }${dueTag(row.nextDueAt ?? null, view)}</p><p class="why">${treatmentLine(row, view)}</p></div>${
    move
      ? html`<div class="bar"><a class="button quiet" href="${href}/do/${move}" aria-label="${before(say, say(`move.${move}`), name)}">${say(`move.${move}`)}</a></div>`
      : nothing
  }</li>`;
}
