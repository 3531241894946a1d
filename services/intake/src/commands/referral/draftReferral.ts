import {
  AreaCode,
  Code,
  OrgId,
  oneLine,
  ReferralSource,
  ReferralUrgency,
  ServiceName,
  severalLines,
} from '@throughcare/contracts';
import { type Actor, each, hasRole, notSpokenFor, type Refusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { hearsOne } from '../../domain/access/ofReferral.ts';
import {
  heldLast,
  holdsCase,
  holdsOrder,
  holdsStay,
  introduced,
  isAuthor,
  office,
  self,
  source,
} from '../../domain/access/relations.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { partyOf } from '../../domain/person/state.ts';
import { allowedCodes, isProgramme } from '../../domain/programme/programmes.ts';
import { caseRefOf } from '../../domain/referral/caseRef.ts';
import { move, stepTo } from '../../domain/referral/move.ts';
import { anyCourt, type Referral, stateOf } from '../../domain/referral/state.ts';
import { referrers } from '../../domain/referral/transitions.ts';
import { concernsTheSame, firstOfSame } from '../../domain/referral/unique.ts';
import { maySeeReferral } from '../../domain/referral/view.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';

/** Where it goes to the court. */
export const whichCourt = {
  court: OrgId.nullable().default(null).meta({ description: 'The court that should take it up' }),
  area: AreaCode.nullable()
    .default(null)
    .meta({ description: 'The area whose courts should hear of it, where it names none' }),
};

const body = z.strictObject({
  programmeCode: Code.meta({
    description: 'Programme asked for: a code of /programmes. A file’s is kept as it is',
    examples: ['DC'],
  }),
  to: ServiceName.exclude(['intake'])
    .nullable()
    .default(null)
    .meta({ description: 'Where it should go; null: intake decides' }),
  ...whichCourt,
  source: ReferralSource.exactOptional().meta({
    description: 'Follows from the role; to be given by INTAKE and IMPORT',
  }),
  urgency: ReferralUrgency.default('ROUTINE'),
  caseRef: oneLine(100)
    .nullable()
    .default(null)
    .meta({
      description:
        'The referrer’s own reference or case number, if any, as they write it. Only their office sees it again; others see an id made of it',
      examples: ['26 CR 0114801'],
    }),
  note: severalLines(4000).nullable().default(null),
  submit: z
    .boolean()
    .default(false)
    .meta({ description: 'Hand it in at once, where there is nothing left to write' }),
  ...Attestation,
});

export const draftReferral = command({
  name: 'draft-referral',
  summary: 'Draft a referral, or hand it in at once',
  path: '/people/{pathwayRef}/referrals',
  by: {
    ...each(['DCC', 'PROS', 'DEF', 'PROB'], introduced, holdsOrder, hearsOne),
    PCM: [introduced, holdsStay, heldLast],
    NGOC: [introduced, holdsCase],
    PERSON: [self, introduced],
    INTAKE: office,
    IMPORT: source,
  },
  body,
  creates: true,
  shows: 'referral',
  entity: (_input, context) => context.id('referral'),
  requires: [isThere, ...goesOn],
  decide({ body }, state, context) {
    const { actor } = context;
    const no = attestation(body.basis, context) ?? notSpokenFor('/court', body.court, context);
    if (no) return no;
    if (!isProgramme(body.programmeCode) && !hasRole(actor, 'IMPORT'))
      return refuse.invalid(
        '/programmeCode',
        'unknown-programme',
        `There is no such programme. Allowed are: ${allowedCodes}.`,
      );
    const source = sourceOf(body.source, actor);
    if (typeof source !== 'string') return source;
    const referralId = context.id('referral');
    const { programmeCode, caseRef: caseRefTyped, urgency, note, to, court, area } = body;
    const step = stepTo('DRAFT', context);
    const author = partyOf(step.done);
    const caseRef = caseRefTyped && caseRefOf(caseRefTyped, author, context);
    const asked = { referralId, programmeCode, caseRef };
    const first = firstOfSame(state.referrals, asked);
    const known =
      (first && maySeeReferral(state, first.referralId, context) ? first : undefined) ??
      Object.values(state.referrals).find(
        (other) =>
          stateOf(other) === 'DRAFT' && isAuthor(other, actor) && concernsTheSame(other, asked),
      );
    if (known) return alreadyOpen(known);
    const referral: Referral = {
      ...asked,
      caseRefTyped,
      source,
      urgency,
      note,
      requestedTo: to,
      routedTo: null,
      requestedFor: { court, area },
      routedFor: anyCourt,
      questions: [],
      answers: [],
      duplicateOf: null,
      triage: null,
      offeredAfter: null,
      author,
      steps: [step],
    };
    return [
      { type: 'referral-drafted', referral },
      ...(body.submit ? move(referralId, 'SUBMITTED', context) : []),
    ];
  },
});

export const alreadyOpen = ({ referralId }: Referral): Refusal =>
  refuse.conflict(
    'referral-already-open',
    'There is an open referral of this person for this programme and case.',
    { referralId },
  );

/** A role speaks for its own side; intake and files say whose referral they write down. */
function sourceOf(said: ReferralSource | undefined, actor: Actor): ReferralSource | Refusal {
  const own = actor.roles.flatMap((role) => referrers[role] ?? []);
  if (hasRole(actor, 'INTAKE', 'IMPORT'))
    return (
      said ?? own[0] ?? refuse.invalid('/source', 'source-missing', 'Say whose referral it is.')
    );
  if (said !== undefined && !own.includes(said))
    return refuse.invalid('/source', 'source-not-yours', 'Your role refers for another side.');
  return said ?? own[0] ?? refuse.forbidden('not-a-referrer', 'Your role does not refer.');
}
