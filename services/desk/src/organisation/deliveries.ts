import type { Role } from '@throughcare/contracts';
import { type AnyThing, thing, untoldStep } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { cardsTable } from '../kernel/table.ts';
import { inLine } from '../words/said.ts';
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
      : cardsTable({
          caption: html`<caption id="sent">${say('notices.deliveries')}</caption>`,
          heads: heads.map((head) => say(`notices.head.${head}`)),
          rows: deliveries.map((one) => rowOf(one, under, view)),
          acts: true,
        })
  }</section>`;
}

function rowOf(one: Delivery, under: string, { say, times }: View) {
  const { deliveryId, to, at, status, attempts } = one;
  const sent = times.moment(at);
  const tag = status === 'FAILED' ? 'late' : status === 'SENT' ? 'good' : 'soon';
  return [
    html`<span class="address">${to}</span> <span class="soft">${stepSaid(one, say)}</span>`,
    sent,
    html`<span class="tag ${tag}">${sayCode(say, 'delivery', status)}</span>`,
    say('notices.tries', { count: attempts }),
    answerSaid(one, say),
    nextSaid(one, { say, times }),
    status === 'WAITING'
      ? nothing
      : html`<a class="button quiet" href="${under}/${deliveryId}/do/${again}" aria-label="${say('notices.againOf', { to, at: sent })}">${say('notices.again')}</a>`,
  ] as const;
}

/** Which addresses it was for; a coordinator has some who are on call as well. */
const stepSaid = ({ step, onCall }: Pick<Delivery, 'step' | 'onCall'>, say: Say): string => {
  const said = sayCode(say, 'noticeStep', step);
  if (!onCall) return said;
  return inLine(say, [step === 'COORDINATOR' ? said : '', say('notices.onCall')]);
};

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
