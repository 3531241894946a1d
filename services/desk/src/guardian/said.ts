import { told } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import { codeAsName, wholeName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { inLine, titled } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { actingIn, type Guardian, type Guardians } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

export const kindSaid = ({ kind }: Guardian, { say }: Pick<View, 'say'>): string =>
  sayCode(say, 'guardian', kind ?? 'GUARDIAN');

/** By name, else by the authority that acts, else by what they are to the person. */
export const guardianName = (one: Guardian, view: Pick<View, 'say'>): string =>
  wholeName(one.name ?? null) ??
  one.name?.note ??
  (one.org ? codeAsName(one.org) : titled(view.say, kindSaid(one, view)));

/** What they are to the person, since when they are recorded, and who recorded that they act no more. */
export function guardianFacts(one: Guardian, { say, times }: Ask): readonly Fact[] {
  const by = (step: Guardian['ended']) =>
    step && inLine(say, [times.moment(step.at), codeAsName(step.org)]);
  return told(
    [
      ['guardian.fact.kind', kindSaid(one, { say })],
      ['guardian.fact.org', one.name && one.org ? codeAsName(one.org) : null],
      ['guardian.fact.recorded', by(one.recorded)],
      ['guardian.fact.ended', by(one.ended)],
    ],
    say,
  );
}

/** How it stands, in a sentence. */
export function standingSaid(found: Guardians, { say }: Pick<View, 'say'>): string {
  const { deciding } = found;
  if (deciding === null) return say('guardian.lead.ofAge');
  if (deciding.under18 === false) return say('guardian.lead.ofAgeNow');
  const acts = actingIn(found).length > 0;
  if (!deciding.under18) return say(acts ? 'guardian.lead.acts' : 'guardian.lead.ageUnknown');
  return say(acts ? 'guardian.lead.under18' : 'guardian.lead.lacking');
}
