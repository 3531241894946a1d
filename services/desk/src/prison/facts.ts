import { told } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { apart, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { currentStay, type Person, type Plan, standingRelease } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** What stands of somebody inside, line by line; what is not this reader’s to see has no line. */
export function personFacts(person: Person, view: Ask): readonly Fact[] {
  const { say, times } = view;
  const { custody, plan, hearings = [] } = person;
  const stay = currentStay(person);
  const release = standingRelease(stay);
  const toCome = hearings.flatMap(({ at, state }) =>
    at !== null && state === 'SCHEDULED' && at >= times.now ? [at] : [],
  );
  return [
    ...told(
      [
        [
          'prison.fact.where',
          custody?.whereabouts && sayCode(say, 'whereabouts', custody.whereabouts),
        ],
        ['prison.fact.prison', stay && codeAsName(stay.prisonId)],
        ['prison.fact.since', stay?.admission && times.day(stay.admission.date)],
        ['prison.fact.releasedAt', release && times.moment(release.releasedAt)],
        ['prison.fact.need', custody?.need && sayCode(say, 'need', custody.need)],
        ['prison.fact.halt', custody?.halt && sayCode(say, 'halt', custody.halt)],
        [
          'prison.fact.announced',
          stay?.announced &&
            say('prison.announced', {
              to: codeAsName(stay.announced.toPrison),
              until: times.moment(stay.announced.until),
            }),
        ],
        ['prison.fact.recall', stay?.recall && say('prison.recallAnnounced')],
        [
          'prison.fact.hearings',
          apart(
            say,
            toCome.map((at) => times.moment(at)),
          ),
        ],
      ],
      say,
    ),
    ...(plan ? planFacts(plan, view) : []),
  ];
}

/** How the release is prepared, line by line. */
export function planFacts(plan: Plan, view: Ask): readonly Fact[] {
  const { say, times } = view;
  const { aftercare } = plan;
  return told(
    [
      ['prison.fact.expected', expectedSaid(plan, view)],
      ['prison.fact.area', plan.area && codeAsName(plan.area)],
      ['prison.fact.plan', plan.state && sayCode(say, 'plan', plan.state)],
      [
        'prison.fact.missing',
        plan.unaccounted &&
          listed(
            say,
            plan.unaccounted.map((item) => sayCode(say, 'packItem', item)),
          ),
      ],
      ['prison.fact.partner', aftercare && partnerSaid(aftercare, view)],
      [
        'prison.fact.treats',
        aftercare && listed(say, aftercare.treatmentProviders.map(codeAsName)),
      ],
      [
        'prison.fact.firstContact',
        aftercare?.firstContactAt && times.moment(aftercare.firstContactAt),
      ],
    ],
    say,
  );
}

/** When they are expected out, or that nobody knows and why. */
export function expectedSaid({ dates = [] }: Plan, { say, times }: Ask): string | null {
  const last = dates.at(-1);
  if (!last) return null;
  if (last.on === null)
    return say('prison.expected.unknown', {
      reason: last.reason === null ? 'none' : sayCode(say, 'reason', last.reason),
    });
  return say('prison.expected.on', {
    day: times.day(last.on),
    type: sayCode(say, 'dateType', last.dateType),
  });
}

function partnerSaid(
  { acceptedBy, offers, unplaced }: NonNullable<Plan['aftercare']>,
  { say }: Ask,
): string {
  if (acceptedBy.length > 0) return listed(say, acceptedBy.map(codeAsName));
  if (unplaced) return say('prison.partner.unplaced');
  const asked = offers.filter(({ state }) => state === 'OFFERED').length;
  return asked > 0 ? say('prison.partner.asked', { asked }) : say('prison.partner.none');
}
