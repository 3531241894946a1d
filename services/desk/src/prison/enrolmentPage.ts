import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { thing } from '../forms/thing.ts';
import { type Html, html } from '../kernel/html.ts';
import { codeAsName, nameOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { enrolmentForms, stepsOf } from './enrolment.ts';
import { enrolmentFacts, programmeName } from './enrolmentFacts.ts';
import { enrolmentTags } from './enrolments.ts';
import { Enrolment, personAddress } from './model.ts';

const path = '/prison/people/:pathwayRef/enrolments/:enrolmentId';
const roles = ['PPT', 'PCM'] as const;

/** The filled button is the next step. */
const first = ['resume-enrolment', 'move-enrolment'];

/** One way through one programme: how it stands, what happened, what comes next. */
export const enrolmentPage = page({
  path,
  roles,
  async ask(asking, { pathwayRef, enrolmentId }, _search, view) {
    const [one, name] = await Promise.all([
      asking.get('prison-program', `/people/${pathwayRef}/enrolments/${enrolmentId}`, Enrolment),
      nameOf(asking, pathwayRef, view),
    ]);
    return { pathwayRef, one, name };
  },
  show({ pathwayRef, one, name }, view) {
    const { say } = view;
    return {
      title: say('prison.enrolment.title'),
      heading: html`${name} <span class="tag">${sayCode(say, 'enrolment', one.status ?? '')}</span>`,
      lead: html`${programmeName(say, one.programmeCode ?? '')} ${enrolmentTags(one, view)}`,
      back: { href: personAddress(pathwayRef), text: name },
      body: html`<div class="columns" data-live="enrolment"><div>${drawChanges(one, view)}</div><div>
${drawActions(stepsOf(one), view, first)}
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('prison.stands')}</h2>${drawFacts(enrolmentFacts(one, view))}</section></div></div>`,
    };
  },
});

/** Each status with who moved it there, the newest first. */
function drawChanges({ changes = [] }: Enrolment, { say, times }: View): Html {
  return html`<section class="card" aria-labelledby="steps"><h2 id="steps">${say('prison.enrolment.steps')}</h2>${
    changes.length === 0
      ? html`<p class="soft">${say('prison.enrolment.noSteps')}</p>`
      : html`<ol class="timeline" reversed>${changes
          .toReversed()
          .map(
            ({ to, reason, step }) =>
              html`<li><time datetime="${step.at}">${times.moment(step.at)} · ${codeAsName(step.org)}</time>${
                reason === null
                  ? sayCode(say, 'enrolment', to)
                  : before(
                      say,
                      sayCode(say, 'enrolment', to),
                      sayCode(say, to === 'PAUSED' ? 'pauseReason' : 'reason', reason),
                    )
              }</li>`,
          )}</ol>`
  }</section>`;
}

export const enrolmentThing = thing<Enrolment>({
  path,
  roles,
  service: 'prison-program',
  reads: '/people/:pathwayRef/enrolments/:enrolmentId',
  answer: Enrolment as never,
  actions: stepsOf,
  async name({ programmeCode }, view, { pathwayRef }, asking) {
    const name = await nameOf(asking, pathwayRef, view);
    return `${name} · ${programmeName(view.say, programmeCode ?? '')}`;
  },
  facts: enrolmentFacts,
  forms: enrolmentForms,
});
