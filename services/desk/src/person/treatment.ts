import { drawActions } from '../forms/actions.ts';
import { drawFacts, type Line, told } from '../forms/facts.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { timely } from '../intake/said.ts';
import { html } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { type Episode, EpisodeToActOn } from '../provider/model.ts';
import { sayCode } from '../words/speak.ts';
import { treatmentAddress } from './addresses.ts';
import { personRoles as roles } from './own.ts';

const path = '/me/treatment/:episodeId';

const episodeName = (one: Episode, { say }: Pick<View, 'say'>): string =>
  one.providerOrg
    ? say('me.treatment.name', { who: codeAsName(one.providerOrg) })
    : say('me.treatment.title');

function episodeFacts(one: Episode, { say, times }: Pick<View, 'say' | 'times'>): readonly Fact[] {
  const { startBy, startedOn, ended, breaks = [], voluntary } = one;
  return told(
    [
      ['me.fact.startBy', startBy && times.day(startBy)],
      ['me.fact.started', startedOn && times.day(startedOn)],
      ...breaks.map(
        ({ on, resumedOn }): Line => [
          'me.fact.break',
          resumedOn
            ? say('me.treatment.resumed', { on: times.day(on), again: times.day(resumedOn) })
            : times.day(on),
        ],
      ),
      ['me.fact.over', ended && times.day(ended.on)],
      ['me.fact.mandateEnds', voluntary?.mandateEndsOn && times.day(voluntary.mandateEndsOn)],
      [
        'me.fact.yourWord',
        voluntary?.answer && sayCode(say, 'ownContinuation', voluntary.answer.answer),
      ],
    ],
    say,
  );
}

/** Treatment: since when, and whether it goes on of the person’s own will. */
export const treatmentPage = page({
  path,
  roles,
  ask: (asking, { episodeId }) =>
    asking.get('aftercare', `/treatment-episodes/${episodeId}`, EpisodeToActOn),
  show(one, view) {
    const { say } = view;
    return {
      title: say('me.treatment.title'),
      heading: episodeName(one, view),
      lead: say('me.treatment.lead'),
      back: { href: '/me', text: say('me.nav') },
      body: html`<div class="columns" data-live="treatment"><div>
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('me.consent.stands')}</h2>${drawFacts(episodeFacts(one, view))}</section>
</div><div>${drawActions(timely(one.actions), view, ['answer-continuation'])}</div></div>`,
    };
  },
});

export const treatmentThing = thing<EpisodeToActOn>({
  path,
  roles,
  service: 'aftercare',
  reads: '/treatment-episodes/:episodeId',
  answer: EpisodeToActOn,
  actions: ({ actions }) => actions,
  name: episodeName,
  facts: episodeFacts,
  home: treatmentAddress,
  forms: { 'answer-continuation': { asButtons: 'answer' } },
});
