import { type AnyQuery, myWorkOf } from '@throughcare/record';
import { getAccess } from './getAccess.ts';
import { getCase } from './getCase.ts';
import { getCaseTimeline } from './getCaseTimeline.ts';
import { getEpisode } from './getEpisode.ts';
import { getIndicators } from './getIndicators.ts';
import { getOffer } from './getOffer.ts';
import { getPlacement } from './getPlacement.ts';
import { getWindow } from './getWindow.ts';
import { listAppointments } from './listAppointments.ts';
import { listBreachedWindows } from './listBreachedWindows.ts';
import { listCases } from './listCases.ts';
import { listCasesOfPerson } from './listCasesOfPerson.ts';
import { listContactCards } from './listContactCards.ts';
import { listContactsDue } from './listContactsDue.ts';
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

const asked: readonly AnyQuery[] = [
  listOffers,
  getOffer,
  listCases,
  listCasesOfPerson,
  getCase,
  getCaseTimeline,
  listContactsDue,
  listAppointments,
  listEpisodes,
  getEpisode,
  listEpisodesOfPerson,
  listPlacementsOfPerson,
  getPlacement,
  listUnplaced,
  getWindow,
  getAccess,
  listWindowsOfPerson,
  listBreachedWindows,
  listContactCards,
  listProviders,
  listFreePlaces,
  listPartners,
  getIndicators,
  whatWaits,
];

/** Everything that can be asked of aftercare. */
export const queries: readonly AnyQuery[] = [...asked, myWorkOf('aftercare', asked)];
