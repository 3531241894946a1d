import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { thing } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { drawRoute } from '../ngo/reach.ts';
import { languageName, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { nobody, Reached } from './model.ts';
import {
  notBound,
  type OwnRecords,
  onOwnRecord,
  ownRef,
  ownSteps,
  refIn,
  personRoles as roles,
} from './own.ts';

const path = '/me/card';
const describe = 'describe-person';
const issue = 'issue-claim-code';
const Issued = z.looseObject({ code: z.string() });

/** How the person is reached, and the card that they may print and bring to any partner. */
export const cardPage = page({
  path,
  roles,
  nav: { word: 'me.card.nav' },
  async ask(asking) {
    const ref = await ownRef(asking);
    if (ref === undefined) return undefined;
    return await asking.get('intake', `/people/${ref}/identity`, Reached);
  },
  show(found: Reached | undefined, view) {
    const { say, me } = view;
    if (!found) return notBound(view, say('me.card.title'));
    return {
      title: say('me.card.title'),
      lead: say('me.card.lead'),
      body: html`<div class="columns"><div>${drawReached(found, view)}</div><div>
<section class="card" aria-labelledby="print"><h2 id="print">${say('me.card.print')}</h2><p>${say('me.card.about')}</p><p class="bar"><a class="button" href="${path}/do/${issue}">${moveWord(say, issue, me)}</a></p></section></div></div>`,
    };
  },
});

function drawReached({ contact }: Reached, { say, me }: View): Html {
  const { routes, languages, interpreterLanguage, unavailable } = contact;
  const line = (label: string, value: Html | string | null | undefined) =>
    value ? html`<dt>${label}</dt><dd>${value}</dd>` : nothing;
  return html`<section class="card" aria-labelledby="reach"><h2 id="reach">${say('me.card.reach')}</h2>${
    routes.length === 0 ? html`<p>${say('me.card.noRoute')}</p>` : nothing
  }<dl class="facts">${routes.map(({ kind, value }) => line(sayCode(say, 'route', kind), drawRoute(kind, value)))}${line(
    say('me.fact.languages'),
    listed(
      say,
      languages.map((one) => languageName(say, one)),
    ),
  )}${line(say('me.fact.interpreter'), interpreterLanguage && languageName(say, interpreterLanguage))}${line(
    say('me.fact.notThen'),
    unavailable,
  )}</dl><p class="bar"><a class="button quiet" href="${path}/do/${describe}">${moveWord(say, describe, me)}</a></p></section>`;
}

/** What is amended, and the code that is made for the card: shown once, with no name beside it. */
export const cardThing = thing<OwnRecords>({
  ...onOwnRecord,
  path,
  actions: ownSteps({ [describe]: 'describe', [issue]: 'claim-codes' }),
  name: (_records, { say }) => say('me.card.reach'),
  facts: () => [],
  forms: {
    [describe]: {
      leaveOut: () => ['identity', 'sex', 'ageBand', 'area', 'caringDuties', 'needs'],
      async choices(records, asking) {
        const ref = refIn(records);
        const known = ref && (await asking.maybe('intake', `/people/${ref}/identity`, Reached));
        const { routes, unavailable, ...more } = (known || nobody).contact;
        const typed = Object.fromEntries(
          routes.flatMap(({ kind, value }, n) => [
            [`contactRoutes.${n}.kind`, kind],
            [`contactRoutes.${n}.value`, value],
          ]),
        );
        return {
          contactRoutes: { typed },
          languages: { typed: { languages: more.languages.join('\n') } },
          interpreterLanguage: { typed: { interpreterLanguage: more.interpreterLanguage ?? '' } },
          accessibilityNeeds: {
            typed: { accessibilityNeeds: more.accessibilityNeeds.join('\n') },
          },
          unavailable: { typed: { unavailable: unavailable ?? '' } },
        };
      },
    },
    [issue]: {
      async reveals(_records, answered, { say }) {
        const issued = Issued.safeParse(answered).data;
        // Loaded by the first card that is made: what draws the code is 57 files, and most desks make none.
        const { qrOf } = await import('./qr.ts');
        return (
          issued && {
            title: say('me.card.made'),
            back: { href: path, text: say('me.card.nav') },
            body: html`<section class="card paper">${qrOf(issued.code, say('me.card.picture'))}<p class="who-for number">${issued.code}</p><p>${say('me.card.bring')}</p></section><p class="soft">${say('me.card.once')}</p>`,
          }
        );
      },
    },
  },
});
