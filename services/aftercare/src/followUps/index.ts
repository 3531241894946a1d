import { carryingFollowUps, listsChangesOf } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { coordinatorRow } from '../domain/feedRow/document.ts';
import { merging } from '../domain/merging.ts';
import { callForPlaces } from './callForPlaces.ts';
import { carryOutPlan } from './carryOutPlan.ts';
import { findPartners } from './findPartners.ts';
import { inviteProviders } from './inviteProviders.ts';
import { readListings } from './readListings.ts';
import { releasePlaces } from './releasePlaces.ts';
import { sharePlaces } from './sharePlaces.ts';
import { tellAgreement } from './tellAgreement.ts';
import { tellPartners } from './tellPartners.ts';
import { tellPlaces } from './tellPlaces.ts';

export const followUps = [
  findPartners,
  callForPlaces,
  sharePlaces,
  carryOutPlan,
  inviteProviders,
  readListings,
  releasePlaces,
  tellAgreement,
  tellPartners,
  tellPlaces,
  listsChangesOf(pathway, coordinatorRow),
  ...carryingFollowUps(pathway, merging),
];
