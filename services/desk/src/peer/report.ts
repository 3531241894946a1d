import { drawButtons, drawFields, labelOf } from '../forms/draw.ts';
import { formOf } from '../forms/field.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { before } from '../words/said.ts';

/**
 * The second tap of a contact on the page of the day itself, so that it needs no line: the script opens it, says whom it is
 * about and when it is now. Without script it stays closed, and the form has a page.
 */
export function drawReport(view: View): Html {
  const command = 'record-contact';
  const fields = formOf('aftercare', command)?.fields ?? [];
  const when = fields.find(({ name }) => name === 'at');
  if (!when) return nothing;
  const { say } = view;
  const drawing = { view, command, typed: {}, errors: {}, choices: {} };
  return html`<dialog class="form" data-report aria-labelledby="report"><form method="dialog" novalidate><h2 id="report"></h2><input type="hidden" name="reached">
${drawButtons(fields, 'mode', drawing)}
<details class="folded"><summary>${before(say, labelOf('at', when, drawing))}<b>${say('offline.rightNow')}</b></summary>${drawFields([when], drawing)}</details>
<div class="bar"><button class="link" value="">${say('form.leave')}</button></div></form></dialog>`;
}
