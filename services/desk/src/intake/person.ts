import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { drawGuardians } from '../guardian/card.ts';
import { guardiansOf } from '../guardian/ofPerson.ts';
import type { Asking } from '../kernel/asking.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName, namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { drawReach } from '../ngo/reach.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import {
  Consent,
  consentAddress,
  Known,
  Person,
  pairAddress,
  personAddress,
  Referral,
  referralAddress,
  Screening,
  screeningAddress,
} from './model.ts';
import { personFacts, wholeName } from './personFacts.ts';
import { personSteps } from './personThing.ts';
import { type Programmed, programmeSaid, programmesOf } from './programmes.ts';

const listOf = <T>(item: z.ZodType<T>) => z.looseObject({ items: z.array(item) });

/** What intake has of somebody; where the record was taken up by another one, that is all there is to say. */
async function fileOf(asking: Asking, pathwayRef: string) {
  const of = `/people/${pathwayRef}`;
  const person = await asking.get('intake', of, Person);
  if (person.file?.mergedInto) return { person };
  const [known, alike, referrals, screenings, consents, programmes] = await Promise.all([
    asking.maybe('intake', `${of}/identity`, Known),
    asking.maybe('intake', `${of}/possible-duplicates`, listOf(z.string())),
    asking.maybe('intake', `${of}/referrals`, listOf(Referral)),
    asking.maybe('intake', `${of}/screenings`, listOf(Screening)),
    asking.maybe('intake', `${of}/consents`, listOf(Consent)),
    programmesOf(asking),
  ]);
  const [names, guardians] = await Promise.all([
    namesOf(asking, alike?.items ?? []),
    guardiansOf(asking, pathwayRef, known?.decidedFor),
  ]);
  return { person, known, alike, names, guardians, referrals, screenings, consents, programmes };
}
type File = Awaited<ReturnType<typeof fileOf>>;

/** Somebody at intake: whether they may be here already, who they are, what is asked for, screened and consented to. */
export const personPage = page({
  path: '/office/people/:pathwayRef',
  roles: ['INTAKE'],
  ask: (asking, { pathwayRef }) => fileOf(asking, pathwayRef),
  show(file, view) {
    const { say } = view;
    const { person, known } = file;
    const keptRef = person.file?.mergedInto;
    return {
      title: say('intake.person.title'),
      heading: wholeName(known) ?? say('person.unnamed'),
      lead: say(keptRef ? 'intake.person.merged' : 'intake.person.lead'),
      back: { href: '/office/referrals', text: say('intake.inbox.nav') },
      body: keptRef
        ? html`<p><a class="button" href="${personAddress(keptRef)}">${say('intake.person.toKept')}</a></p>`
        : html`<div data-live="person">${drawAlike(file, view)}<div class="columns"><div>
${drawReferrals(file, view)}${drawScreenings(file.screenings?.items ?? [], view)}${drawConsents(file, view)}
</div><div>${drawSteps(view)}
<section class="card" aria-labelledby="who"><h2 id="who">${say('intake.person.who')}</h2>${drawFacts(personFacts(person, known, view))}</section>
${drawReach(known, view)}${drawGuardians(file.guardians, person.pathwayRef, view)}</div></div></div>`,
    };
  },
});

/** Whoever is likely the same person stands above everything else: before anything is begun for the second time. */
function drawAlike({ person, alike, names }: File, { say }: View): Html {
  const items = alike?.items ?? [];
  if (items.length === 0) return nothing;
  return html`<section class="card list" aria-labelledby="alike"><h2 id="alike">${say('intake.alike.title')} <span class="count late">${items.length}</span></h2><p>${say('intake.alike.why')}</p><ul>${items.map(
    (otherRef) => {
      const name = names?.get(otherRef) ?? say('person.unnamed');
      const href = pairAddress(person.pathwayRef, otherRef);
      return html`<li class="row"><div><p class="what"><a href="${personAddress(otherRef)}">${name}</a></p></div><div class="bar"><a class="button" href="${href}" aria-label="${say('intake.alike.compareWith', { name })}">${say('intake.alike.compare')}</a></div></li>`;
    },
  )}</ul></section>`;
}

const drawSteps = ({ say, here }: View): Html =>
  html`<section class="card" aria-labelledby="next"><h2 id="next">${say('actions.next')}</h2><ul class="moves">${personSteps.map(
    (name, n) =>
      html`<li><a class="button${n === 0 ? '' : ' quiet'}" href="${here}/do/${name}">${moveWord(say, name)}</a></li>`,
  )}<li><a class="button quiet" href="${here}/screenings/do/offer-screening">${moveWord(say, 'offer-screening')}</a></li></ul></section>`;

const part = (id: string, heading: string, rows: readonly Html[], none: string): Html =>
  html`<section class="card" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${
    rows.length === 0
      ? html`<p class="soft">${none}</p>`
      : html`<ul class="plain">${rows.map((row) => html`<li>${row}</li>`)}</ul>`
  }</section>`;

const drawReferrals = ({ referrals, programmes = [] }: File, { say, times }: View): Html =>
  part(
    'referrals',
    say('intake.inbox.nav'),
    (referrals?.items ?? [])
      .toReversed()
      .map(
        (one) =>
          html`<a href="${referralAddress(one)}">${programmeSaid(programmes as Programmed, one.programmeCode)}</a> <span class="tag">${sayCode(say, 'referral', one.state)}</span><br><span class="small soft">${times.moment(one.openedAt)}</span>`,
      ),
    say('intake.person.noReferral'),
  );

/** What was offered, asked and found, the newest first. */
export const drawScreenings = (screenings: readonly Screening[], { say }: View): Html =>
  part(
    'screenings',
    say('intake.screenings.nav'),
    screenings
      .toReversed()
      .map(
        (one) =>
          html`<a href="${screeningAddress(one)}">${sayCode(say, 'instrument', one.instrument)}</a> <span class="tag">${sayCode(say, 'screening', one.state ?? '')}</span>${one.need ? html`<br><span class="small soft">${sayCode(say, 'needFound', one.need)}</span>` : nothing}`,
      ),
    say('intake.person.noScreening'),
  );

const drawConsents = ({ consents }: File, { say }: View): Html =>
  part(
    'consents',
    say('intake.consents.title'),
    (consents?.items ?? []).toReversed().map(
      (one) =>
        html`<a href="${consentAddress(one)}">${listed(say, (one.recipients ?? []).map(codeAsName)) || say('intake.consent.title')}</a> <span class="tag">${sayCode(say, 'consentState', one.state)}</span><br><span class="small soft">${listed(
          say,
          (one.scopes ?? []).map((scope) => sayCode(say, 'scopes', scope)),
        )}</span>`,
    ),
    say('intake.person.noConsent'),
  );
