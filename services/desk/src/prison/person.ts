import { drawActions, moveWord } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import type { Action } from '../forms/thing.ts';
import { drawGuardians } from '../guardian/card.ts';
import type { Guardians } from '../guardian/model.ts';
import { personAt } from '../guardian/ofPerson.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { timeLeft } from '../kernel/timeLeft.ts';
import { drawContactCode } from './contactCode.ts';
import { drawEnrolments } from './enrolments.ts';
import { expectedSaid, personFacts } from './facts.ts';
import {
  currentStay,
  Person,
  type Plan,
  personAddress,
  prisonDesk,
  standingRelease,
} from './model.ts';
import { drawPack } from './pack.ts';
import { planAddress } from './planThing.ts';
import { haltTag, whereTag } from './said.ts';
import { drawStay } from './stayTimeline.ts';

/** What comes first: the filled button is the next step. */
const firstOf = (plan: Plan | null): readonly string[] => [
  'settle-departure',
  'issue-pack',
  'declare-plan-ready',
  ...(plan?.state === 'NONE' ? ['start-plan'] : []),
  ...(plan && (plan.dates?.at(-1)?.on ?? null) === null ? ['set-release-date'] : []),
  'record-release',
  'return-to-custody',
];
/** Seldom, and grave: they stand folded. */
const seldom = ['record-escape', 'record-deportation', 'record-death', 'transfer'];
/** What the pack lacks stands with the pack; that there is nothing to settle or to take back is no help. */
const untold = [
  'pack-incomplete',
  'stay-over',
  'no-release',
  'no-open-departure',
  'not-in-custody',
  'not-released',
];
/** Drawn where they belong on the page. */
const elsewhere = ['note-pack-item', 'start-enrolment'];
/** Steps that say nothing new of somebody who is there: they would repeat what is recorded. */
const idle: Readonly<Record<string, readonly string[]>> = {
  IN_CUSTODY: ['admit', 'return-to-custody', 'recall-to-custody'],
  TEMPORARILY_OUT: ['admit', 'leave-temporarily', 'recall-to-custody'],
  ESCAPED: ['admit', 'leave-temporarily', 'recall-to-custody', 'record-escape'],
  LEFT_LIST: ['admit', 'leave-temporarily', 'return-to-custody', 'recall-to-custody'],
  RELEASE_RECORDED: ['admit', 'record-release', 'leave-temporarily', 'recall-to-custody'],
  RELEASED: ['record-release', 'leave-temporarily', 'return-to-custody', 'transfer'],
};

const idleOfPlan: Readonly<Record<string, readonly string[]>> = {
  PLAN_READY: ['declare-plan-ready'],
  PACK_ISSUED: ['declare-plan-ready', 'issue-pack'],
};

type Data = {
  readonly ref: string;
  readonly person: Person;
  readonly name: string | undefined;
  readonly guardians: Guardians | undefined;
};

/** Somebody of this prison: where they are, how their release is prepared, what may be done now. */
export const personPage = page({
  path: '/prison/people/:pathwayRef',
  roles: prisonDesk,
  async ask(asking, { pathwayRef }): Promise<Data> {
    const [person, who] = await Promise.all([
      asking.get('prison-program', `/people/${pathwayRef}`, Person),
      personAt(asking, pathwayRef),
    ]);
    return { ref: pathwayRef, person, ...who };
  },
  show({ ref, person, name, guardians }, view) {
    const { say } = view;
    const { custody, plan } = person;
    const stay = currentStay(person);
    return {
      title: say('prison.person.title'),
      heading: html`${name ?? say('person.unnamed')} <span data-live="tags">${whereTag(custody?.whereabouts, view)} ${haltTag(custody?.halt, view)}</span>`,
      lead: (plan && expectedSaid(plan, view)) ?? say('prison.expected.none'),
      back: { href: '/prison/releases', text: say('prison.releases.nav') },
      body: html`<div data-live="person">${drawHold(person, view)}<div class="columns"><div>
${plan ? drawPack(plan, planAddress(ref, plan), view) : nothing}
${drawEnrolments(ref, person, view)}
${drawContactCode(ref, view)}
${drawStay(stay, view)}
</div><div>${drawSteps(ref, person, view)}
${drawGuardians(guardians, ref, view)}
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('prison.stands')}</h2>${drawFacts(personFacts(person, view))}</section></div></div></div>`,
    };
  },
});

/** A recorded release can be taken back for a while: how long, and the step itself. */
function drawHold(person: Person, view: View): Html {
  const { say, times, here } = view;
  const release = standingRelease(currentStay(person));
  const undo = person.custody?.actions.find(({ name }) => name === 'reverse-release');
  if (release?.state !== 'RECORDED' || !undo?.open) return nothing;
  return html`<div class="note" role="status"><p><b>${say('prison.hold.recorded', { at: times.moment(release.releasedAt) })}</b> ${say('prison.hold.until', { at: times.clock(release.heldUntil), left: timeLeft(release.heldUntil, view) })}</p><p><a class="button quiet" href="${here}/do/reverse-release">${moveWord(say, 'reverse-release')}</a></p></div>`;
}

function drawSteps(ref: string, { custody, plan }: Person, view: View): Html {
  const ofPlan = plan?.actions ?? [];
  const useless = [
    ...(idle[custody?.whereabouts ?? ''] ?? []),
    ...(idleOfPlan[plan?.state ?? ''] ?? []),
  ];
  const told = ({ name, lacking }: Action) =>
    !elsewhere.includes(name) && !useless.includes(name) && !untold.includes(lacking?.code ?? '');
  const gate = (custody?.actions ?? []).filter(told);
  const main = [...ofPlan, ...gate.filter(({ name }) => !seldom.includes(name))].filter(told);
  const hrefOf = (name: string) =>
    plan && ofPlan.some((action) => action.name === name)
      ? `${planAddress(ref, plan)}/do/${name}`
      : `${personAddress(ref)}/do/${name}`;
  const rare = gate.filter(({ name, open }) => open && seldom.includes(name));
  return html`${drawActions(main, view, firstOf(plan), hrefOf)}${
    rare.length === 0
      ? nothing
      : html`<details class="folded"><summary>${view.say('prison.seldom')}</summary><ul class="moves">${rare.map(
          ({ name }) =>
            html`<li><a class="button quiet" href="${hrefOf(name)}">${moveWord(view.say, name)}</a></li>`,
        )}</ul></details>`
  }`;
}
