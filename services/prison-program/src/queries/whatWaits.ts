import { dueInList, waitingQuestion } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';
import { custodyReview, reviewListing } from '../domain/review/document.ts';
import type { Settings } from '../settings.ts';

/** Departures that nobody settled, messages to look at, doses that nobody confirmed, and hand-overs whose day has come. */
export const whatWaits = waitingQuestion<Settings>(async (org, tools) =>
  (
    await Promise.all([
      ...[listings.departures, listings.treatments, listings.handOvers].map((list) =>
        dueInList(tools as never, pathway, list, org),
      ),
      dueInList(tools as never, custodyReview, reviewListing, org),
    ])
  ).flat(),
);
