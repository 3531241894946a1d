import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { listed } from '../words/said.ts';
import { Offer, Partners } from './model.ts';
import { answerTag, missingSaid, offerLine, offerName } from './offerSaid.ts';

const Search = z.object({ after: fromPart });

/** Who waits for an answer of this organisation, whoever has to be answered first on top. */
export const offersPage = page({
  path: '/ngo/offers',
  roles: ['NGOC', 'NGOW'],
  nav: { word: 'ngo.offers.nav', counts: ['offers'] },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>) {
    const offers = await asking.get('aftercare', '/offers', pageOf(Offer), {
      state: 'OFFERED',
      limit: 200,
      after,
    });
    const partners = await asking.maybe('aftercare', '/partners', Partners);
    return { offers, partner: partners?.items[0] };
  },
  show({ offers: { items, next }, partner }, view) {
    const { say, here } = view;
    const sorted = items.toSorted((one, other) => (one.answerBy < other.answerBy ? -1 : 1));
    const answers = view.me.roles.includes('NGOC');
    return {
      title: say('ngo.offers.title'),
      lead: say(answers ? 'ngo.offers.lead' : 'ngo.offers.leadWorker', { count: items.length }),
      body: html`<div data-live="offers">${
        items.length === 0
          ? drawEmpty(partner?.open, view)
          : html`<section class="card list"><ul>${sorted.map((offer) => drawOffer(offer, answers, view))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

function drawOffer(offer: Offer, answers: boolean, view: View): Html {
  const { say } = view;
  const name = offerName(offer, view);
  const href = `/ngo/offers/${offer.offerId}`;
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a></p><p>${answerTag(offer, view)}${offer.urgent ? html` <span class="tag soon">${say('ngo.offer.urgentTag')}</span>` : nothing}</p><p class="why">${offerLine(offer, view)}</p>${
    offer.missing.length === 0
      ? nothing
      : html`<p class="why">${say('ngo.offer.toArrange', {
          what: listed(
            say,
            offer.missing.map((one) => missingSaid(one, view)),
          ),
        })}</p>`
  }</div>${
    answers
      ? html`<div class="bar"><a class="button" href="${href}/do/accept-offer" aria-label="${say('ngo.offer.acceptOf', { who: name })}">${say('move.accept-offer')}</a><a class="button quiet" href="${href}/do/decline-offer" aria-label="${say('ngo.offer.declineOf', { who: name })}">${say('move.decline-offer')}</a></div>`
      : nothing
  }</li>`;
}

/** Nobody waits: whether anybody may come is a question of the door. */
function drawEmpty(open: boolean | undefined, { say }: View): Html {
  const word = open === false ? 'ngo.offers.doorClosed' : 'ngo.offers.doorOpen';
  return html`<section class="card"><p>${say(word)}</p>${
    open === false
      ? html`<p><a class="button" href="/ngo/door/do/open-door">${say('move.open-door')}</a></p>`
      : html`<p><a href="/ngo/people">${say('ngo.offers.toPeople')}</a></p>`
  }</section>`;
}
