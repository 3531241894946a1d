import { getAccess } from './getAccess.ts';
import { getCase } from './getCase.ts';
import { getEpisode } from './getEpisode.ts';
import { getOffer } from './getOffer.ts';
import { getWindow } from './getWindow.ts';
import { listBreachedWindows } from './listBreachedWindows.ts';
import { listCases } from './listCases.ts';
import { listContactCards } from './listContactCards.ts';
import { listEpisodes } from './listEpisodes.ts';
import { listEpisodesOfPerson } from './listEpisodesOfPerson.ts';
import { listFreePlaces } from './listFreePlaces.ts';
import { listOffers } from './listOffers.ts';
import { listPartners } from './listPartners.ts';
import { listPlacementsOfPerson } from './listPlacementsOfPerson.ts';
import { listProviders } from './listProviders.ts';
import { listUnplaced } from './listUnplaced.ts';
import { listWindowsOfPerson } from './listWindowsOfPerson.ts';
import { whatWaits } from './whatWaits.ts';

/** Everything that can be asked of aftercare. */
export const queries = [
  listOffers,
  getOffer,
  listCases,
  getCase,
  listEpisodes,
  getEpisode,
  listEpisodesOfPerson,
  listPlacementsOfPerson,
  listUnplaced,
  getWindow,
  getAccess,
  listWindowsOfPerson,
  listBreachedWindows,
  listContactCards,
  listProviders,
  listFreePlaces,
  listPartners,
  whatWaits,
];
