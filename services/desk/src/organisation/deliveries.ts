import type { Role } from '@throughcare/contracts';
import { type AnyThing, thing, untoldStep } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { isWord, type Say, sayCode } from '../words/speak.ts';
import { type Delivery, NoticeDesk } from './model.ts';

const again = 'send-notice-again';
const heads = ['to', 'at', 'status', 'tries', 'answer', 'next', 'again'] as const;

/** Seconds after which an open page looks again while something is on its way. */
const lookEvery = 15;

/** Each notice with what became of it; `under` is where one of them is sent again. */
export function drawDeliveries(
  { deliveries }: Pick<NoticeDesk, 'deliveries'>,
  under: string,
  view: View,
): Html {
  const { say } = view;
  const isOnItsWay = deliveries.some(({ status }) => status === 'WAITING');
  return html`<section class="card list" aria-labelledby="sent" data-live="sent"${isOnItsWay ? html` data-again="${lookEvery}"` : nothing}>${
    deliveries.length === 0
      ? html`<h2 id="sent">${say('notices.deliveries')}</h2><p>${say('notices.none')}</p>`
      : html`<table class="cards"><caption id="sent">${say('notices.deliveries')}</caption><thead><tr>${heads.map(
          (head) => html`<th scope="col">${say(`notices.head.${head}`)}</th>`,
        )}</tr></thead><tbody>${deliveries.map((one) => drawRow(one, under, view))}</tbody></table>`
  }</section>`;
}

function drawRow(one: Delivery, under: string, { say, times }: View): Html {
  const { deliveryId, to, step, at, status, attempts } = one;
  const sent = times.moment(at);
  const tag = status === 'FAILED' ? 'late' : status === 'SENT' ? 'good' : 'soon';
  const cell = (head: (typeof heads)[number], inside: Html | string): Html =>
    html`<td data-label="${say(`notices.head.${head}`)}">${inside}</td>`;
  const isOver = status !== 'WAITING';
  return html`<tr><th scope="row"><span class="address">${to}</span> <span class="soft">${sayCode(say, 'noticeStep', step)}</span></th>${cell('at', sent)}${cell('status', html`<span class="tag ${tag}">${sayCode(say, 'delivery', status)}</span>`)}${cell('tries', say('notices.tries', { count: attempts }))}${cell('answer', answerSaid(one, say))}${cell('next', nextSaid(one, { say, times }))}${
    isOver
      ? html`<td><a class="button quiet" href="${under}/${deliveryId}/do/${again}" aria-label="${say('notices.againOf', { to, at: sent })}">${say('notices.again')}</a></td>`
      : html`<td></td>`
  }</tr>`;
}

/** What the receiver answered, by its own number, or why there was no answer. */
function answerSaid({ code }: Pick<Delivery, 'code'>, say: Say): string {
  if (code === null) return say('notices.noAnswer');
  return isWord(`code.noticeAnswer.${code}`) ? sayCode(say, 'noticeAnswer', code) : code;
}

/** When it is tried again by itself. */
function nextSaid({ status, nextAt }: Delivery, { say, times }: Pick<View, 'say' | 'times'>) {
  if (status === 'SENT') return say('notices.nextNotNeeded');
  if (status === 'FAILED') return say('notices.nextNever');
  return nextAt === null ? say('notices.nextNow') : times.moment(nextAt);
}

/** One notice, to be sent again: whoever sees what became of it has it sent, from the page on which it stands. */
export const deliveryThing = (page: string, roles: readonly Role[]): AnyThing =>
  thing<NoticeDesk>({
    path: `${page}/:deliveryId`,
    roles,
    service: 'intake',
    reads: '/organisations/:organisationId/notices',
    answer: NoticeDesk,
    actions: ({ organisationId, deliveries }, { deliveryId }) =>
      deliveries.some((one) => one.deliveryId === deliveryId && one.status !== 'WAITING')
        ? [
            untoldStep(
              again,
              `/organisations/${organisationId}/notices/${deliveryId}/send-again`,
              roles,
            ),
          ]
        : [],
    name: ({ organisationId }) => codeAsName(organisationId),
    facts: ({ deliveries }, { say, times }, { deliveryId }) =>
      deliveries
        .filter((one) => one.deliveryId === deliveryId)
        .flatMap((one) => [
          { label: say('notices.head.to'), value: one.to },
          { label: say('notices.head.at'), value: times.moment(one.at) },
          { label: say('notices.head.status'), value: sayCode(say, 'delivery', one.status) },
          { label: say('notices.head.answer'), value: answerSaid(one, say) },
        ]),
    home: ({ organisationId }) => page.replace(':organisationId', organisationId),
  });
