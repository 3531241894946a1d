import { each } from '@throughcare/record';
import type { Party } from '../referral/transitions.ts';
import { ownReferral, selfOnReferral } from './ofReferral.ts';
import { office } from './relations.ts';

const intake = { INTAKE: office } as const;
const author = {
  ...each(['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'PERSON'], ownReferral),
  ...intake,
} as const;

/** Who takes a step, by whose step it is in the table of transitions. Intake may take those of authors for them. */
export const stepBy = {
  INTAKE: intake,
  AUTHOR: author,
  EITHER: author,
  EITHER_OR_PERSON: { ...author, PERSON: [ownReferral, selfOnReferral] },
} as const satisfies Record<Exclude<Party, 'SYSTEM'>, object>;
