import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { typedMoment } from '../forms/moves.ts';
import { type Fact, thing, untoldStep } from '../forms/thing.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { named, registered } from '../kernel/register.ts';
import { sayCode } from '../words/speak.ts';
import { type Gap, Gaps } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;
type Found = z.infer<typeof Gaps>;

const Search = z.object({ after: fromPart });
const path = '/city/gaps';
const roles = ['COORD'] as const;
const plan = 'plan-ost-release';

const gapName = ({ prisonId, area }: Gap, { say }: Ask): string =>
  say('city.gap.who', {
    from: prisonId ? codeAsName(prisonId) : say('city.gap.unknown'),
    area: area ? codeAsName(area) : say('city.gap.unknown'),
  });

/** Whom nobody outside treats: whoever is due first stands first, as the service says. */
export const gapsPage = page({
  path,
  roles,
  nav: { word: 'city.gaps.nav', counts: ['gaps'] },
  search: Search,
  ask: (asking, _params, { after }: z.infer<typeof Search>) =>
    asking.get('prison-program', '/substitution-gaps', Gaps, { limit: 100, after }),
  show({ items, next }, view) {
    const { say, here } = view;
    return {
      title: say('city.gaps.title'),
      lead: say('city.gaps.lead', { count: items.length }),
      body: html`<div data-live="gaps">${
        items.length === 0
          ? html`<section class="card"><p>${say('city.gaps.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawRow(one, view))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

function drawRow(one: Gap, view: View): Html {
  const { say } = view;
  const { nextDueAt, stage, outreach } = one;
  const name = gapName(one, view);
  return html`<li class="row"><div><p class="what">${name}</p><p>${nextDueAt ? dueTag(nextDueAt, view) : nothing}${stage ? html` <span class="tag">${sayCode(say, 'gapStage', stage)}</span>` : nothing}${
    outreach && outreach !== 'OPEN'
      ? html` <span class="tag info">${sayCode(say, 'reach', outreach)}</span>`
      : nothing
  }</p><p class="why">${appointmentSaid(one, view)}</p></div><div class="bar"><a class="button quiet" href="${path}/${one.pathwayRef}/${one.ostId}/do/${plan}" aria-label="${say('city.gap.planOf', { who: name })}">${moveWord(say, plan)}</a></div></li>`;
}

const appointmentSaid = ({ appointmentAt }: Gap, { say, times }: Ask): string =>
  appointmentAt
    ? say('city.gap.appointment', { at: times.moment(appointmentAt) })
    : say('city.gap.noAppointment');

const gapFacts = (one: Gap, view: Ask): readonly Fact[] => {
  const { say, times } = view;
  const { nextDueAt, stage } = one;
  return [
    ...(nextDueAt ? [{ label: say('city.fact.nextDose'), value: times.moment(nextDueAt) }] : []),
    ...(stage ? [{ label: say('city.fact.state'), value: sayCode(say, 'gapStage', stage) }] : []),
    { label: say('city.fact.appointment'), value: appointmentSaid(one, view) },
  ];
};

/** What home leads to: a gap is read nowhere but in its list. */
export const gapsThing = thing<Found>({
  path,
  roles,
  service: 'prison-program',
  reads: '/substitution-gaps',
  answer: Gaps,
  actions: () => [],
  name: (_found, { say }) => say('city.gaps.title'),
  facts: () => [],
});

const theGap = ({ items }: Found, params: Readonly<Record<string, string>>): Gap | undefined =>
  items.find(({ ostId }) => ostId === params.ostId);

/** One gap of the list: somebody is named who goes on with it. The service decides whether that is possible now. */
export const gapThing = thing<Found>({
  path: `${path}/:pathwayRef/:ostId`,
  roles,
  service: 'prison-program',
  reads: '/substitution-gaps?limit=200',
  answer: Gaps,
  actions: (found, params) =>
    theGap(found, params)
      ? [untoldStep(plan, `/people/${params.pathwayRef}/ost/${params.ostId}/plan-release`, roles)]
      : [],
  name(found, view, params) {
    const gap = theGap(found, params);
    return gap ? gapName(gap, view) : '';
  },
  facts(found, view, params) {
    const gap = theGap(found, params);
    return gap ? gapFacts(gap, view) : [];
  },
  home: () => path,
  forms: {
    [plan]: {
      preset(found, { times }, params) {
        const due = theGap(found, params)?.nextDueAt;
        return due ? typedMoment('nextDueAt', due, times) : {};
      },
      choices: async (_found, asking) => {
        const providers = await registered(asking, 'PROVIDER');
        const among = providers.map(({ organisationId }) => named(organisationId));
        return among.length === 0 ? {} : { prescriberOrg: { among } };
      },
    },
  },
});
