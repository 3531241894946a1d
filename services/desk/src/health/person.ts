import { z } from 'zod';
import { drawActions, moveWord } from '../forms/actions.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { drawGuardians } from '../guardian/card.ts';
import { personAt } from '../guardian/ofPerson.ts';
import { offerAddress, Screening } from '../intake/model.ts';
import { drawScreenings } from '../intake/person.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { nameOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { drawPack } from '../prison/pack.ts';
import { sayCode } from '../words/speak.ts';
import { Patient, personAddress, Treatments, treatmentAddress } from './model.ts';
import { stageTag } from './said.ts';

const path = '/health/people/:pathwayRef';
const Answer = Patient;
const Screenings = z.looseObject({ items: z.array(Screening) });

/** What healthcare begins here; what the gate does stands at the desk of the prison. */
const begins = ['open-ost'];
const actionsOf = ({ custody }: Patient) =>
  (custody?.actions ?? []).filter(({ name }) => begins.includes(name));

/** One person of the prison, as its healthcare works with them: treatment, and what they take along. */
export const patientPage = page({
  path,
  roles: ['PHC'],
  async ask(asking, { pathwayRef }) {
    const [person, treatments, screenings, who] = await Promise.all([
      asking.get('prison-program', `/people/${pathwayRef}`, Answer),
      asking.maybe('prison-program', `/people/${pathwayRef}/ost`, Treatments),
      asking.maybe('intake', `/people/${pathwayRef}/screenings`, Screenings),
      personAt(asking, pathwayRef),
    ]);
    return {
      person,
      treatments: treatments?.items ?? [],
      screenings: screenings?.items,
      ...who,
      pathwayRef,
    };
  },
  show({ person, treatments, screenings, name, guardians, pathwayRef }, view) {
    const { say } = view;
    return {
      title: say('health.person.title'),
      heading: name ?? say('person.unnamed'),
      lead: factsOf(person, view)
        .map(({ value }) => value)
        .join(' · '),
      back: { href: '/health/people', text: say('health.people.nav') },
      body: html`<div class="columns" data-live="person"><div>
${drawTreatments(treatments, pathwayRef, view)}
${drawOurs(person, pathwayRef, view)}
${screenings ? drawScreenings(screenings, view) : nothing}
</div><div>${drawActions(actionsOf(person), view, treatments.length === 0 ? begins : [])}${screenings ? drawOffer(pathwayRef, view) : nothing}${drawGuardians(guardians, pathwayRef, view)}</div></div>`,
    };
  },
});

/** Healthcare offers it; whoever screens in the prison asks the questions. */
const drawOffer = (pathwayRef: string, { say }: View): Html =>
  html`<p><a class="button quiet" href="${offerAddress(pathwayRef)}/do/offer-screening">${moveWord(say, 'offer-screening')}</a></p>`;

/** What the person takes along, as far as healthcare says how it stands. */
function drawOurs({ plan }: Patient, pathwayRef: string, view: View): Html {
  if (!plan?.mayNote?.length) return nothing;
  const stay = `${personAddress(pathwayRef)}/stays/${plan.episodeId}`;
  return drawPack(plan, stay, view, plan.mayNote);
}

function drawTreatments(
  treatments: (typeof Treatments)['_output']['items'],
  pathwayRef: string,
  view: View,
): Html {
  const { say } = view;
  return html`<section class="card" aria-labelledby="treatments"><h2 id="treatments">${say('health.board.title')}</h2>${
    treatments.length === 0
      ? html`<p class="soft">${say('health.person.noTreatment')}</p>`
      : html`<ul class="plain">${treatments.map(
          ({ ostId, status, watch }) =>
            html`<li><a href="${treatmentAddress({ pathwayRef, ostId })}">${status === undefined ? say('health.treatment.title') : sayCode(say, 'state', status)}</a> ${stageTag(watch?.stage, view)}</li>`,
        )}</ul>`
  }</section>`;
}

function factsOf({ custody, plan }: Patient, { say, times }: Pick<View, 'say' | 'times'>): Fact[] {
  const release = plan?.dates?.at(-1)?.on;
  return [
    ...(custody?.whereabouts
      ? [
          {
            label: say('health.fact.where'),
            value: sayCode(say, 'whereabouts', custody.whereabouts),
          },
        ]
      : []),
    ...(release
      ? [
          {
            label: say('health.fact.release'),
            value: say('health.release', { day: times.day(release) }),
          },
        ]
      : []),
  ];
}

/** Somebody whom healthcare treats: treatment begins here, and goes on at a page of its own. */
export const patientThing = thing<Patient>({
  path,
  roles: ['PHC'],
  service: 'prison-program',
  reads: '/people/:pathwayRef',
  answer: Answer,
  actions: actionsOf,
  async name(_one, { say }, { pathwayRef = '' }, asking) {
    return await nameOf(asking, pathwayRef, { say });
  },
  facts: factsOf,
  home: (_one, { pathwayRef = '' }) => personAddress(pathwayRef),
  forms: { 'open-ost': { asButtons: 'status' } },
});
