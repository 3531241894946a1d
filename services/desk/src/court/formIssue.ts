import { addDaysToDate, type CalendarDate } from '@throughcare/contracts';
import type { Choices } from '../forms/draw.ts';
import { typedDay } from '../forms/moves.ts';
import type { FormOf } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { type Say, sayCode } from '../words/speak.ts';
import { type Order, profileOf } from './order.ts';
import { freePlaces } from './organisations.ts';
import { type Profile, profileNamed } from './profile.ts';

type Its = Readonly<Record<string, Choices>>;

/** Days until treatment should start, where nobody says otherwise. */
const startWithin = 14;
/** Months of a term, and days between reviews, where the regime has no usual ones. */
const usualMonths = 12;
const usualReview = 28;

/** The order as a guided form: it offers what its regime allows, and asks for nothing that the regime has no use for. */
export const issueOrder: FormOf<Order> = {
  check: true,
  async choices(order, asking, view) {
    const profile = await profileNamed(asking, profileOf(order));
    const provider = order.place?.held ? order.place.providerOrg : null;
    const providers = provider
      ? [{ value: provider, text: codeAsName(provider) }]
      : await freePlaces(asking, undefined);
    const director: Choices = {
      ...(providers.length > 0 && { among: providers }),
      ...(provider && { typed: { treatmentDirectorOrg: provider } }),
    };
    const known: Its = {
      ...regime(order, view.say),
      ...dates(profile, view),
      treatmentDirectorOrg: director,
    };
    return profile ? marked(profile, { ...known, ...allowed(profile, view.say) }) : known;
  },
};

/** Fixed by the programme; chosen where the programme is none that is known. */
function regime({ programmeKnown }: Order, _say: Say): Its {
  return programmeKnown ? { profile: { leftOut: true } } : {};
}

const codes = (say: Say, field: string, among: readonly string[]): Choices => ({
  among: among.map((value) => ({ value, text: sayCode(say, field, value) })),
});

/** What is filled in already: today, two weeks, a usual term, a usual interval. */
function dates(profile: Profile | undefined, { say, times }: Pick<View, 'say' | 'times'>): Its {
  const { today } = times;
  const most = profile?.termCeilingMonths;
  const usual = profile?.typicalTermMonths;
  const months = Math.min(
    usual ? Math.max(usual.from.value, usualMonths) : usualMonths,
    most?.value ?? usualMonths,
  );
  const least = profile?.review.minimumDays;
  const days = Math.max(usualReview, least?.value ?? 0);
  return {
    orderDate: { typed: typedDay('orderDate', today) },
    startBy: { typed: typedDay('startBy', addDaysToDate(today, startWithin)) },
    endDate: {
      typed: typedDay('endDate', monthsOn(today, months)),
      ...(most
        ? { hint: say('court.issue.termMost', { n: most.value, source: most.source }) }
        : usual && {
            hint: say('court.issue.termUsual', { from: usual.from.value, to: usual.to.value }),
          }),
    },
    reviewIntervalDays: {
      typed: { reviewIntervalDays: String(days) },
      ...(least && {
        hint: say('court.issue.reviewLeast', { n: least.value, source: least.source }),
      }),
    },
  };
}

/** Only what the regime knows is offered. */
function allowed(profile: Profile, say: Say): Its {
  const { residenceCeilingMonths: stay, sentenceCeilingMonths: sentence } = profile;
  const homes = profile.intervalsRequired || stay !== null;
  const out: Choices = { leftOut: true };
  const above = profile.preconditionAbove?.wanted ?? [];
  return {
    conditions: codes(say, 'conditions', profile.conditions),
    preconditions: {
      ...codes(say, 'preconditions', [...profile.preconditions, ...above]),
      hint: say('court.issue.preconditions', { source: profile.source }),
    },
    treatmentKind:
      profile.mayNameTreatment && profile.measures.length > 0
        ? codes(
            say,
            'treatmentKind',
            profile.measures.map(({ what }) => what),
          )
        : out,
    residential: homes ? {} : out,
    residentialUntil: stay
      ? { hint: say('court.issue.stayMost', { n: stay.value, source: stay.source }) }
      : out,
    sessionsPerWeek: profile.intervalsRequired ? {} : out,
    sentenceMonths: sentence
      ? { hint: say('court.issue.sentenceMost', { n: sentence.value, source: sentence.source }) }
      : out,
    proofDueOn: profile.proofDates === 'REQUIRED' || profile.provedBy === 'PERSON' ? {} : out,
  };
}

/** What the regime does not let be left out at all is asked for like that. A rest of sessions depends on where treatment is. */
function marked(profile: Profile, its: Its): Its {
  const wanted = profile.wants
    .map(({ field }) => field.replace(/^\//, ''))
    .filter((field) => !['sessionsPerWeek', 'preconditions', 'reviewIntervalDays'].includes(field));
  return Object.fromEntries([
    ...Object.entries(its),
    ...wanted
      .filter((field) => !its[field]?.leftOut)
      .map((field) => [field, { ...its[field], needed: true }] as const),
  ]);
}

function monthsOn(from: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10) as CalendarDate;
}
