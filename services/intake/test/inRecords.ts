import type { EventDefinition, Instant } from '@throughcare/contracts';
import {
  type Actor,
  type AnyCommand,
  decideOn,
  type Refusal,
  shown,
  type View,
} from '@throughcare/record';
import { accountOf, actor, boundAccount, id, organisationOf } from '@throughcare/testing';
import { Records } from '@throughcare/testing/merging';
import { bindAccount } from '../src/commands/account/bindAccount.ts';
import { issueAccountCode } from '../src/commands/account/issueAccountCode.ts';
import { recordAgreement } from '../src/commands/agreement/recordAgreement.ts';
import { issueClaimCode } from '../src/commands/claimCode/issueClaimCode.ts';
import { giveConsent } from '../src/commands/consent/giveConsent.ts';
import { requestConsent } from '../src/commands/consent/requestConsent.ts';
import { openPerson } from '../src/commands/person/openPerson.ts';
import { draftReferral } from '../src/commands/referral/draftReferral.ts';
import { submitReferral } from '../src/commands/referral/submitReferral.ts';
import { beginScreening } from '../src/commands/screening/beginScreening.ts';
import { completeScreening } from '../src/commands/screening/completeScreening.ts';
import { offerScreening } from '../src/commands/screening/offerScreening.ts';
import { codeFrom } from '../src/domain/claimCode/code.ts';
import { pathway } from '../src/domain/document.ts';
import type { IntakeEvent } from '../src/domain/events.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { personOf } from '../src/domain/person/personOf.ts';
import { followUps } from '../src/followUps/index.ts';
import { reactions } from '../src/reactions/index.ts';
import { IntakeSettings } from '../src/settings.ts';

export type IntakeRecords = Records<Pathway, IntakeEvent, IntakeSettings>;
export const settings = IntakeSettings.parse({});
export const intakeRecords = (): IntakeRecords => new Records(pathway, settings, followUps);

export const officer = actor('INTAKE');
export const court = actor('DCC', 'court-north');
export const prison = actor('PCM', 'prison-a');
export const screener = actor('SCREENER');
export const coordinator = (ngo: string): Actor => actor('NGOC', ngo);

/** That the account of this subject is the person's own, as the record keeps it. */
export const accountBound = (subject: string): IntakeEvent => ({
  type: 'account-bound',
  binding: {
    ...boundAccount(subject),
    accountCodeId: id(`code of ${subject}`),
    bound: {
      at: '2026-01-05T08:00:00.000Z' as Instant,
      by: subject,
      org: 'people',
      role: 'PERSON',
      attested: false,
    },
    unbound: null,
  },
});

/** Somebody with an account of their own: whose it is, is for a record to say. */
export const person = (subject: string): Actor => ({
  subject,
  account: accountOf(subject),
  org: 'people',
  roles: ['PERSON'],
});

/** A thing as this caller sees it, at any time. */
export const seen = <Answer>(
  view: View<Pathway, Answer> | undefined,
  state: Pathway,
  item: string,
  who: Actor,
): Answer | undefined =>
  view &&
  shown(view, state, item, {
    actor: who,
    now: '2026-01-05T09:00:00.000Z' as Instant,
    organisation: organisationOf(who.org, 'COURT'),
    hash: (text) => text,
  });

/** This office comes with the person, under the name that the record has. */
export function introduce(records: IntakeRecords, ref: string, who: Actor): void {
  const identity = personOf(records.state(ref))?.identity;
  if (!identity) return;
  const { givenName, familyName, dateOfBirth } = identity;
  records.command(openPerson, ref, who, { givenName, familyName, dateOfBirth });
}

type Kept =
  | 'mismatches'
  | 'referrals'
  | 'screenings'
  | 'consents'
  | 'agreements'
  | 'claimCodes'
  | 'deaths';

/** Gives a command that makes something; its id, or why not. */
export function making(
  records: IntakeRecords,
  ref: string,
  kind: Kept,
  ...[command, who, body, params]: [AnyCommand, Actor, object?, Record<string, string>?]
): string | Refusal {
  const before = new Set(Object.keys(records.state(ref)[kind]));
  const refusal = records.command(command, ref, who, body, params);
  return refusal ?? Object.keys(records.state(ref)[kind]).find((id) => !before.has(id)) ?? '';
}

/** As `making`, where nothing stands in the way. */
export function make(...args: Parameters<typeof making>): string {
  const made = making(...args);
  if (typeof made !== 'string' || made === '') throw new Error(`not made: ${JSON.stringify(made)}`);
  return made;
}

export function refer(
  records: IntakeRecords,
  ref: string,
  programmeCode: string,
  {
    who = court,
    ...more
  }: { readonly who?: Actor; readonly to?: string; readonly caseRef?: string } = {},
): string {
  introduce(records, ref, who);
  const body = { programmeCode, ...more };
  const referralId = make(records, ref, 'referrals', draftReferral, who, body);
  records.command(submitReferral, ref, who, {}, { referralId });
  return referralId;
}

export function screen(records: IntakeRecords, ref: string, referralId: string | null): string {
  const asked = { instrument: 'AUDIT_C', referralId };
  const screeningId = make(records, ref, 'screenings', offerScreening, screener, asked);
  const answers = { instrument: 'AUDIT_C', q1: 4, q2: 0, q3: 0 };
  records.command(beginScreening, ref, screener, {}, { screeningId });
  const body = { answers, mode: 'INTERVIEW' };
  records.command(completeScreening, ref, screener, body, { screeningId });
  return screeningId;
}

export function consentTo(records: IntakeRecords, ref: string, ngo: string): string {
  const sharing = { recipients: [ngo], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };
  introduce(records, ref, prison);
  const consentId = make(records, ref, 'consents', requestConsent, prison, sharing);
  records.command(giveConsent, ref, prison, { method: 'SIGNED' }, { consentId });
  return consentId;
}

export function agree(records: IntakeRecords, ref: string, referralId: string): string {
  introduce(records, ref, court);
  const said = { referralId, answer: 'AGREED', counselHeard: true };
  return make(records, ref, 'agreements', recordAgreement, court, said);
}

/** A printed code, and the id under which the record keeps its hash. */
export function printCode(records: IntakeRecords, ref: string): { code: string; id: string } {
  introduce(records, ref, prison);
  let code = '';
  const before = new Set(Object.keys(records.state(ref).claimCodes));
  const input = { params: { pathwayRef: ref }, body: {} };
  records.change(
    ref,
    (state, context) => {
      code = codeFrom(context.id('claim-code-secret'));
      return decideOn(issueClaimCode, input, state, context);
    },
    prison,
  );
  const id = Object.keys(records.state(ref).claimCodes).find((one) => !before.has(one)) ?? '';
  return { code, id };
}

/** An event of another service on the stream of this record. */
export function hear(records: IntakeRecords, ref: string, to: EventDefinition, data: object): void {
  const reaction = reactions.find((one) => one.to === to);
  if (!reaction) throw new Error(`intake does not hear ${to.type}`);
  records.heard(reaction, ref, data);
}

/** A code is handed over, and this account is the person's own from then on; the id of the binding. */
export function bind(records: IntakeRecords, ref: string, subject: string): string {
  let code = '';
  const before = new Set(Object.keys(records.state(ref).accounts));
  records.change(
    ref,
    (state, context) => {
      code = codeFrom(context.id('account-code-secret'));
      return decideOn(issueAccountCode, { params: { pathwayRef: ref }, body: {} }, state, context);
    },
    officer,
  );
  records.command(bindAccount, ref, person(subject), { code });
  return Object.keys(records.state(ref).accounts).find((id) => !before.has(id)) ?? '';
}
