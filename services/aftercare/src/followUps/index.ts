import { findPartners } from './findPartners.ts';
import { forwardItems } from './forwardItems.ts';
import { giveItemsBack } from './giveItemsBack.ts';
import { inviteProviders } from './inviteProviders.ts';
import { readListings } from './readListings.ts';
import { tellPartners } from './tellPartners.ts';

export const followUps = [
  findPartners,
  inviteProviders,
  readListings,
  tellPartners,
  forwardItems,
  giveItemsBack,
];
