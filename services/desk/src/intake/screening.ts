import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { personAddress as atHealth } from '../health/model.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { offerAddress, personAddress, referralAddress, ScreeningToActOn } from './model.ts';
import { drawSteps, timely } from './said.ts';
import { resultFacts, screeningFacts } from './screeningFacts.ts';
import { screeningRoles } from './screenings.ts';

export const screeningPath = '/office/people/:pathwayRef/screenings/:screeningId';

/** One screening or assessment: how it stands, what it came to where the reader may know, what may be done. */
export const screeningPage = page({
  path: screeningPath,
  roles: screeningRoles,
  async ask(asking, { pathwayRef, screeningId }) {
    const [screening, names] = await Promise.all([
      asking.get('intake', `/people/${pathwayRef}/screenings/${screeningId}`, ScreeningToActOn),
      namesOf(asking, [pathwayRef]),
    ]);
    return { screening, name: names.get(pathwayRef) };
  },
  show({ screening, name }, view) {
    const { say } = view;
    const { instrument, state = '', actions, steps = [] } = screening;
    const what = sayCode(say, 'instrument', instrument);
    return {
      title: say('intake.screening.title'),
      heading: html`${name ?? what} <span class="tag" data-live="state">${sayCode(say, 'screening', state)}</span>`,
      lead: name ? what : say('person.unnamed'),
      back: { href: '/office/screenings', text: say('intake.screenings.nav') },
      body: html`<div class="columns" data-live="screening"><div>
${drawResult(screening, view)}
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('intake.stands')}</h2>${drawFacts(screeningFacts(screening, view))}</section>
${drawSteps(steps, (to) => sayCode(say, 'screening', to), view)}
</div><div>${drawActions(timely(actions), view, ['complete-screening', 'begin-screening'])}${drawLinks(screening, view)}</div></div>`,
    };
  },
});

/** Scores as the service answers them; intake’s officers learn that there is a result, and the need. */
function drawResult(screening: ScreeningToActOn, view: View): Html {
  const { say } = view;
  const { result, state } = screening;
  if (state !== 'COMPLETED' && !result) return nothing;
  return html`<section class="card" aria-labelledby="result"><h2 id="result">${say('intake.result.title')}</h2>${
    result
      ? drawFacts(resultFacts(result, view))
      : html`<p class="soft">${say('intake.result.notYours')}</p>`
  }</section>`;
}

function drawLinks({ pathwayRef, referralId, instrument }: ScreeningToActOn, view: View): Html {
  const { say, me } = view;
  const toReferral = referralId && me.roles.includes('INTAKE');
  const again = `${offerAddress(pathwayRef)}/do/offer-screening`;
  const what = sayCode(say, 'instrument', instrument);
  const toPerson = me.roles.includes('INTAKE')
    ? personAddress(pathwayRef)
    : me.roles.includes('PHC')
      ? atHealth(pathwayRef)
      : undefined;
  return html`${toPerson ? html`<p><a href="${toPerson}">${say('intake.toPerson')}</a></p>` : nothing}${toReferral ? html`<p><a href="${referralAddress({ pathwayRef, referralId })}">${say('intake.screening.toReferral')}</a></p>` : nothing}<p><a href="${again}" aria-label="${say('intake.screening.againAfter', { what })}">${say('intake.screening.again')}</a></p>`;
}
