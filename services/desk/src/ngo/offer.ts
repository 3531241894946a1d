import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { OfferToActOn } from './model.ts';
import { answerTag, missingChoices, missingSaid, offerName, outSaid } from './offerSaid.ts';
import { languagesSaid, needsSaid, releaseSaid } from './said.ts';

const path = '/ngo/offers/:offerId';
const roles = ['NGOC', 'NGOW'] as const;

/** Why an organisation cannot take somebody on, whoever it is. */
const always = [
  'NO_CAPACITY',
  'WAITLIST',
  'ADDITIONAL_ASSESSMENT_REQUIRED',
  'OUT_OF_AREA',
  'LANGUAGE',
  'CONFLICT',
  'INELIGIBLE',
];

export const offerPage = page({
  path,
  roles,
  ask: (asking, { offerId }) => asking.get('aftercare', `/offers/${offerId}`, OfferToActOn),
  show(offer, view) {
    const { say } = view;
    return {
      title: say('ngo.offer.title'),
      heading: html`${offerName(offer, view)} ${answerTag(offer, view)}`,
      lead: say(offer.caseId ? 'ngo.offer.isYours' : 'ngo.offer.nameLater'),
      back: { href: '/ngo/offers', text: say('ngo.offers.nav') },
      body: html`<div class="columns"><div><section class="card" data-live="offer">${drawFacts(factsOf(offer, view))}</section></div>
<div>${offer.caseId ? html`<p><a class="button" href="/ngo/cases/${offer.caseId}">${say('ngo.offer.toCase')}</a></p>` : nothing}
${drawActions(offer.actions, view, ['accept-offer', 'decline-offer'])}</div></div>`,
    };
  },
});

function factsOf(offer: OfferToActOn, view: Pick<View, 'say' | 'times'>): readonly Fact[] {
  const { say, times } = view;
  const { profile, missing, release } = offer;
  return [
    { label: say('ngo.fact.state'), value: sayCode(say, 'state', offer.state) },
    { label: say('ngo.fact.answerBy'), value: times.moment(offer.answerBy) },
    ...(profile
      ? [
          {
            label: say('ngo.fact.out'),
            value: release ? releaseSaid(release, view) : outSaid(offer, view),
          },
          { label: say('ngo.fact.area'), value: codeAsName(profile.area) },
          { label: say('ngo.fact.needs'), value: needsSaid(profile.needs, view) },
          { label: say('ngo.fact.languages'), value: languagesSaid(profile, view) },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            label: say('ngo.fact.missing'),
            value: listed(
              say,
              missing.map((one) => missingSaid(one, view)),
            ),
          },
        ]
      : []),
  ];
}

/** An offer to this organisation: taken on in two taps, or declined in two. */
export const offerThing = thing<OfferToActOn>({
  path,
  roles,
  service: 'aftercare',
  reads: '/offers/:offerId',
  answer: OfferToActOn,
  actions: ({ actions }) => actions,
  name: offerName,
  facts: factsOf,
  forms: {
    'accept-offer': {
      leaveOut: ({ missing }) => (missing.length === 0 ? ['arranges'] : []),
      choices: ({ missing }, _asking, view) => ({
        arranges: { among: missingChoices(missing, view) },
      }),
      // The command answers with the offer as it is now, which knows its case.
      next(offer, answered) {
        const caseId = OfferToActOn.partial().safeParse(answered).data?.caseId ?? offer.caseId;
        return caseId ? `/ngo/cases/${caseId}` : `/ngo/offers/${offer.offerId}`;
      },
    },
    'decline-offer': {
      asButtons: 'reasonCode',
      choices: ({ missing }, _asking, view) => ({
        reasonCode: {
          among: [
            ...always.map((value) => ({ value, text: sayCode(view.say, 'reasonCode', value) })),
            ...missingChoices(missing, view),
          ],
        },
      }),
      next: () => '/ngo/offers',
    },
  },
});
