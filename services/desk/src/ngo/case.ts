import { drawActions, moveWord } from '../forms/actions.ts';
import type { Action } from '../forms/thing.ts';
import { drawGuardians } from '../guardian/card.ts';
import type { Guardians } from '../guardian/model.ts';
import { guardiansOf } from '../guardian/ofPerson.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { drawAppointments } from './appointmentDays.ts';
import { drawContacts, drawDischarge, drawNeeds, drawRelease, drawWorkers } from './caseParts.ts';
import { casePath, caseRoles } from './caseThing.ts';
import { CaseToActOn, type Identity } from './model.ts';
import { identityOf, namelessly } from './person.ts';
import { drawReach } from './reach.ts';
import { languagesSaid, nameSaid, releaseSaid } from './said.ts';
import { caseTags, drawStrip } from './watch.ts';

/** What is done most often stands at the top of the page, under the thumb. */
const atOnce = ['record-contact', 'schedule-appointment', 'supply-naloxone', 're-enter'];

type Data = {
  readonly one: CaseToActOn;
  readonly identity: Identity | undefined;
  readonly guardians: Guardians | undefined;
};

export const casePage = page({
  path: casePath,
  roles: caseRoles,
  async ask(asking, { caseId }): Promise<Data> {
    const one = await asking.get('aftercare', `/cases/${caseId}`, CaseToActOn);
    const identity = await identityOf(asking, one);
    // Before a consent lets it see who it is, the organisation knows what the offer said.
    const decidedFor = identity?.decidedFor ?? one.offer?.ageBand === 'UNDER_18';
    const guardians = await guardiansOf(asking, one.pathwayRef, decidedFor);
    return { one, identity, guardians };
  },
  show({ one, identity, guardians }, view) {
    const { say } = view;
    const name = nameSaid(identity);
    const lead = [
      one.state === undefined ? '' : sayCode(say, 'state', one.state),
      one.release === undefined ? '' : releaseSaid(one.release, view),
      languagesSaid(one, view),
    ];
    return {
      title: say('ngo.case.title'),
      heading: name ?? namelessly(one, view),
      lead: html`${lead.filter((part) => part !== '').join(' · ')}<br><span data-live="tags">${caseTags(one, view)}</span>`,
      back: { href: '/ngo/people', text: say('ngo.people.nav') },
      body: html`${drawAtOnce(one, view)}${name === undefined ? drawNameless(one, view) : nothing}<div class="columns"><div>
<section class="card" aria-labelledby="month"><h2 id="month">${say('ngo.month.title')}</h2><div data-live="month">${drawStrip(one, view)}</div>${drawKits(one, view)}</section>
<div data-live="appointments">${drawAppointments([{ one }], view, 'ngo.appointments.noneYet')}</div>
<div data-live="contacts">${drawContacts(one, view)}</div>
${drawDischarge(one, view)}
</div><div><div data-live="actions">${drawActions(
        useful(one).filter(({ name }) => !atOnce.includes(name)),
        view,
        [],
      )}</div>
${drawReach(identity, view)}
${drawGuardians(guardians, one.pathwayRef, view)}
${drawRelease(one, view)}
${drawNeeds(one, view)}
${drawWorkers(one, view)}
</div></div>`,
    };
  },
});

/** Steps that would change nothing, or wait for something that nobody expects, are left out. */
function useful({ actions, state, workers = [], discharge }: CaseToActOn): readonly Action[] {
  const idle = [
    ...(state === 'ENGAGED' || state === 'IN_SUPPORT' ? ['agree-plan'] : []),
    ...(state === 'IN_SUPPORT' ? ['begin-support'] : []),
    ...(workers.length === 0 ? ['release-worker'] : []),
    ...(state !== 'DISCHARGED' ? ['re-enter'] : []),
    ...(discharge ? [] : ['amend-discharge']),
  ];
  return actions.filter(({ name }) => !idle.includes(name));
}

function drawAtOnce(one: CaseToActOn, { say, here }: View): Html {
  const open = atOnce.filter((name) =>
    useful(one).some((action) => action.name === name && action.open),
  );
  if (open.length === 0) return nothing;
  return html`<div class="bar at-once">${open.map(
    (name, n) =>
      html`<a class="button${n === 0 ? '' : ' quiet'}" href="${here}/do/${name}">${moveWord(say, name)}</a>`,
  )}</div>`;
}

/** No consent lets this organisation say who it is: that is said, and who can ask for it. */
const drawNameless = ({ pathwayRef, state }: CaseToActOn, { say, me }: View): Html =>
  html`<div class="note"><p><b>${say('ngo.noName.title')}</b> ${say('ngo.noName.next')}</p>${
    me.roles.includes('NGOC') && state !== undefined
      ? html`<p><a class="button quiet" href="/ngo/consents/${pathwayRef}/do/take-consent-in-presence">${say('move.take-consent-in-presence')}</a></p>`
      : nothing
  }</div>`;

const drawKits = ({ naloxoneKits }: CaseToActOn, { say }: View): Html =>
  naloxoneKits === undefined
    ? nothing
    : html`<p class="soft small">${say('ngo.month.kits', { kits: naloxoneKits })} ${say('ngo.month.risk')}</p>`;
