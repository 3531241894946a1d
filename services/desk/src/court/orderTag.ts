import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import type { Order } from './order.ts';

const loud: Readonly<Record<string, 'late' | 'soon' | 'info' | 'good'>> = {
  START_OVERDUE: 'late',
  TREATMENT_BROKEN_OFF: 'soon',
  NON_COMPLIANCE_REPORTED: 'soon',
  BREACHED: 'soon',
  SUSPENDED: 'info',
  COMPLETED: 'good',
};

/** What is out of the ordinary, beside the name: red only where treatment has not started. */
export function troubleTag({ state, onHold }: Order, { say }: Pick<View, 'say'>): Html {
  const hold = onHold ? html` <span class="tag info">${say('court.onHold')}</span>` : nothing;
  const kind = state === undefined ? undefined : loud[state];
  return kind === undefined || state === undefined
    ? hold
    : html`<span class="tag ${kind}">${sayCode(say, 'trouble', state)}</span>${hold}`;
}
