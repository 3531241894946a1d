import { z } from 'zod';
import type { Choices } from '../forms/draw.ts';
import { formOf } from '../forms/field.ts';
import { type FormOf, thing, untoldStep } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { nameOf } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { interviewOf, questionsOf } from './interview.ts';
import { Referral, Screening, ScreeningToActOn, screeningAddress } from './model.ts';
import { programmeSaid, programmesOf } from './programmes.ts';
import { screeningPath } from './screening.ts';
import { screeningFacts } from './screeningFacts.ts';
import { screeningRoles } from './screenings.ts';

const Referrals = z.looseObject({ items: z.array(Referral) });
const ended = ['DRAFT', 'REJECTED', 'WITHDRAWN', 'CONCLUDED', 'DUPLICATE_OF'];

/** What it may be for: referrals of the person that the reader may know of and that go on. Nobody types a reference. */
async function whatFor(
  pathwayRef: string,
  asking: Asking,
  { say }: Pick<View, 'say'>,
): Promise<Choices> {
  const [found, programmes] = await Promise.all([
    asking.maybe('intake', `/people/${pathwayRef}/referrals`, Referrals),
    programmesOf(asking),
  ]);
  const among = (found?.items ?? [])
    .filter(({ state }) => !ended.includes(state))
    .map(({ referralId, programmeCode, state }) => ({
      value: referralId,
      text: `${programmeSaid(programmes, programmeCode)} · ${sayCode(say, 'referral', state)}`,
    }));
  return { among };
}

/** The questions of its own instrument, and no other’s. */
const interview: FormOf<ScreeningToActOn> = {
  narrow: (field, { instrument }) => (field.name === 'answers' ? questionsOf(instrument) : field),
  choices: ({ instrument }, _asking, { say }) => interviewOf(instrument, say),
  preset: () => ({ mode: 'INTERVIEW', referencePeriod: 'CURRENT' }),
  folded: ['referencePeriod', 'mode'],
};

/** A screening or an assessment, and every step that may be taken with it. */
export const screeningThing = thing<ScreeningToActOn>({
  path: screeningPath,
  roles: screeningRoles,
  service: 'intake',
  reads: '/people/:pathwayRef/screenings/:screeningId',
  answer: ScreeningToActOn,
  actions: ({ actions }) => actions,
  async name({ instrument }, view, { pathwayRef }, asking) {
    const name = await nameOf(asking, pathwayRef, view);
    return `${name} · ${sayCode(view.say, 'instrument', instrument)}`;
  },
  facts: screeningFacts,
  forms: {
    'complete-screening': interview,
    'amend-screening': interview,
    'attach-screening': {
      choices: async ({ pathwayRef }, asking, view) => ({
        referralId: await whatFor(pathwayRef, asking, view),
      }),
    },
  },
});

const Screenings = z.looseObject({ items: z.array(Screening) });
const offer = 'offer-screening';

/** A clinical assessment is an assessor’s to offer. */
const screeningsAmong = (say: View['say']): NonNullable<Choices['among']> =>
  (formOf('intake', offer)?.fields.find(({ name }) => name === 'instrument')?.codes ?? [])
    .filter((code) => code !== 'CLINICAL')
    .map((value) => ({ value, text: sayCode(say, 'instrument', value) }));

/** A new one for somebody; the service decides to whom this reader may offer which. */
export const offerThing = thing<z.infer<typeof Screenings>>({
  path: '/office/people/:pathwayRef/screenings',
  roles: screeningRoles,
  service: 'intake',
  reads: '/people/:pathwayRef/screenings',
  answer: Screenings,
  actions: (_found, { pathwayRef = '' }) => [
    untoldStep(offer, `/people/${pathwayRef}/screenings`, screeningRoles),
  ],
  name: (_found, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
  facts: () => [],
  home: () => '/office/screenings',
  forms: {
    [offer]: {
      async choices(_found, asking, view, { pathwayRef = '' }) {
        const { among = [] } = await whatFor(pathwayRef, asking, view);
        const asks = view.me.roles.some((role) => role === 'SCREENER' || role === 'ASSR');
        const assesses = view.me.roles.some((role) => role === 'ASSR' || role === 'INTAKE');
        const none = { value: '', text: view.say('intake.screening.forNone') };
        return {
          referralId: { among: [none, ...among] },
          ...(!asks && { begin: { leftOut: true } }),
          ...(!assesses && { instrument: { among: screeningsAmong(view.say) } }),
        };
      },
      next(_found, answered) {
        const made = Screening.pick({ pathwayRef: true, screeningId: true }).safeParse(answered);
        return made.data ? screeningAddress(made.data) : '/office/screenings';
      },
    },
  },
});
