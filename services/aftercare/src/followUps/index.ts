import { carryingFollowUps } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { merging } from '../domain/merging.ts';
import { findPartners } from './findPartners.ts';
import { inviteProviders } from './inviteProviders.ts';
import { readListings } from './readListings.ts';
import { tellPartners } from './tellPartners.ts';

export const followUps = [
  findPartners,
  inviteProviders,
  readListings,
  tellPartners,
  ...carryingFollowUps(pathway, merging),
];
