import type { Instant } from '@throughcare/contracts';
import { told } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import type { Consent } from '../intake/model.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { ConsentRequest } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** What may be shared with whom, what for and until when, a line each. */
export const consentFacts = (one: Consent, { say, times }: Ask): readonly Fact[] =>
  told(
    [
      ['intake.fact.state', sayCode(say, 'consentState', one.state)],
      ['intake.fact.recipients', one.recipients && listed(say, one.recipients.map(codeAsName))],
      ['intake.fact.scopes', one.scopes && scopesSaid(one.scopes, say)],
      ['intake.fact.purpose', one.purpose && sayCode(say, 'purpose', one.purpose)],
      ['intake.fact.answerBy', one.answerBy && times.moment(one.answerBy)],
      ['intake.fact.until', one.expiresAt && times.moment(one.expiresAt)],
      ['intake.fact.provisional', one.provisionalUntil && times.moment(one.provisionalUntil)],
      ['intake.fact.method', one.method && sayCode(say, 'method', one.method)],
      ['intake.fact.law', one.legalBasis && sayCode(say, 'legalBasis', one.legalBasis)],
    ],
    say,
  );

const scopesSaid = (scopes: readonly string[], say: View['say']): string =>
  listed(
    say,
    scopes.map((scope) => sayCode(say, 'scopes', scope)),
  );

/** For whom it is asked, as a list names it: `A consent for NGO Harbour`. */
export const requestName = (
  { recipients = [] }: Pick<ConsentRequest, 'recipients'>,
  { say }: Ask,
): string =>
  say('city.consent.who', { recipients: listed(say, recipients.map(codeAsName)) || '–' });

/** What is asked, and for what. */
export const askedFacts = ({ scopes = [], purpose }: ConsentRequest, { say }: Ask) =>
  told(
    [
      ['city.fact.what', scopesSaid(scopes, say) || '–'],
      ['city.fact.purpose', purpose && sayCode(say, 'purpose', purpose)],
    ],
    say,
  );

/** On whose list it is, and by when the person is asked. */
export const deskFacts = ({ desk, coordinators, askBy }: ConsentRequest, { say, times }: Ask) =>
  told(
    [
      ['city.fact.desk', desk ? codeAsName(desk) : say('city.consent.office')],
      ['city.fact.whyHere', coordinators && sayCode(say, 'notAsked', coordinators)],
      ['city.fact.askBy', askBy && times.moment(askBy as Instant)],
    ],
    say,
  );
