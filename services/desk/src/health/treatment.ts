import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName, namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { identityOf } from '../ngo/person.ts';
import { drawReach } from '../ngo/reach.ts';
import { sayCode } from '../words/speak.ts';
import { personAddress, type Treatment, TreatmentToActOn } from './model.ts';
import { stageTag } from './said.ts';
import { treatmentFacts } from './treatmentFacts.ts';

export const treatmentPath = '/health/people/:pathwayRef/treatments/:ostId';
/** Healthcare of the prison, and the prescriber outside whom a hand-over names. */
export const treatmentRoles = ['PHC', 'PRESCRIBER'] as const;

/** What is next by how it stands; a dose outside is confirmed before anything else. */
const firstSteps: Readonly<Record<string, readonly string[]>> = {
  RECEIVED_ON_OST: ['move-ost'],
  ASSESSED: ['move-ost'],
  STABILISING: ['move-ost'],
  MAINTAINED: ['plan-ost-release'],
  RELEASE_PLANNED: ['hand-over-ost'],
  HANDED_OVER: ['confirm-ost'],
  GAP_SUSPECTED: ['confirm-ost'],
};

/** Substitution treatment of one person: how it stands, what is next, and how it came to this. */
export const treatmentPage = page({
  path: treatmentPath,
  roles: treatmentRoles,
  async ask(asking, { pathwayRef, ostId }) {
    const [treatment, names, identity] = await Promise.all([
      asking.get('prison-program', `/people/${pathwayRef}/ost/${ostId}`, TreatmentToActOn),
      namesOf(asking, [pathwayRef]),
      identityOf(asking, { pathwayRef }),
    ]);
    return { treatment, name: names.get(pathwayRef), pathwayRef, identity };
  },
  show({ treatment, name, pathwayRef, identity }, view) {
    const { say, me } = view;
    const { status = '', watch, actions } = treatment;
    const healthcare = me.roles.includes('PHC');
    return {
      title: say('health.treatment.title'),
      heading: name ?? say('person.unnamed'),
      lead: html`${status === '' ? nothing : sayCode(say, 'state', status)} <span data-live="tags">${stageTag(watch?.stage, view)}${dueTag(watch?.nextDoseDueAt ?? null, view)}</span>`,
      back: healthcare
        ? { href: '/health/treatments', text: say('health.board.nav') }
        : { href: '/health/hand-overs', text: say('health.handOvers.nav') },
      body: html`<div class="columns" data-live="treatment"><div>
${watch ? html`<p class="note">${say('health.watch')}</p>` : nothing}
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('health.stands')}</h2>${drawFacts(treatmentFacts(treatment, view))}</section>
${drawChanges(treatment, view)}
</div><div>${drawActions(actions, view, watch ? ['confirm-ost'] : firstSteps[status])}${drawReach(identity, view)}
${healthcare ? html`<p><a href="${personAddress(pathwayRef)}">${say('health.toPerson')}</a></p>` : nothing}</div></div>`,
    };
  },
});

/** The steps of the treatment, the newest first. */
function drawChanges({ changes = [] }: Treatment, { say, times }: View): Html {
  if (changes.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="happened"><h2 id="happened">${say('health.happened')}</h2><ol class="timeline" reversed>${changes
    .toReversed()
    .map(
      ({ to, step: { at, org, role } }) =>
        html`<li${to === 'GAP_SUSPECTED' ? html` class="late"` : nothing}><time datetime="${at}">${times.moment(at)}${role === 'SYS' ? '' : ` · ${codeAsName(org)}`}</time>${sayCode(say, 'state', to)}</li>`,
    )}</ol></section>`;
}
