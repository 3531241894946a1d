import { each, type Grants } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import {
  assessesReferral,
  coordinatesReferral,
  courtOfReferral,
  hearsReferral,
  heldReferred,
  holdsReferred,
  type OfReferral,
  ownReferral,
  selfOnReferral,
  serviceOnReferral,
  sourceOfReferral,
} from './ofReferral.ts';
import { office } from './relations.ts';

/** Who reads a referral. */
export const readsReferral = {
  ...each(['INTAKE', 'PRIVACY'], office),
  IMPORT: sourceOfReferral,
  SERVICE: serviceOnReferral,
  ...each(['DCC', 'PROS', 'DEF', 'PROB'], ownReferral, courtOfReferral, hearsReferral),
  JUDGE: courtOfReferral,
  ASSR: [courtOfReferral, assessesReferral],
  PCM: [ownReferral, holdsReferred, heldReferred],
  ...each(['PPT', 'PHC'], holdsReferred, heldReferred),
  NGOC: ownReferral,
  COORD: coordinatesReferral,
  PERSON: [ownReferral, selfOnReferral],
} as const satisfies Grants<Pathway, OfReferral>;
