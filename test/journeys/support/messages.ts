import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf, utc } from '@throughcare/contracts';
import { Callers, type Imported, importerOrg, importFiles } from '@throughcare/replay';
import { stated } from '@throughcare/testing/house';
import { idIn } from './caller.ts';
import { openPerson } from './intake.ts';
import type { Journey, JourneyOptions } from './journey.ts';
import { organisations } from './organisations.ts';
import type { StayAt } from './prison.ts';
import { insideWithNeed } from './stories.ts';

/** A feed that speaks for both prisons, and for a gate that it does not name. */
export const withFeed: JourneyOptions = {
  registered: [
    ...organisations,
    stated(importerOrg, 'OPERATOR', [], {
      speaksFor: ['prison-north', 'prison-south', 'UNKNOWN'],
    }),
  ],
};

type Told = Readonly<Record<string, unknown>>;

/** A message of a prison service: told now of something that happened now, unless it says otherwise. */
export const message = (
  journey: Journey,
  kind: string,
  { at = journey.now, ...said }: Told & { readonly at?: string },
): Told => ({
  eventType: `prison-offender-events.prisoner.${kind}`,
  version: 1,
  occurredAt: at,
  publishedAt: journey.now,
  additionalInformation: said,
});
export const releasedMessage = (journey: Journey, nomsNumber: string, more: Told = {}): Told =>
  message(journey, 'released', {
    nomsNumber,
    reason: 'RELEASED',
    nomisMovementReasonCode: 'CR',
    prisonId: 'prison-north',
    ...more,
  });
export const receivedMessage = (journey: Journey, nomsNumber: string, more: Told = {}): Told =>
  message(journey, 'received', {
    nomsNumber,
    reason: 'ADMISSION',
    nomisMovementReasonCode: 'N',
    prisonId: 'prison-north',
    ...more,
  });

/** The stay that began on this day was booked under the first number, and is of the second. */
export const bookingMoved = (journey: Journey, from: string, to: string, began: string): Told =>
  message(journey, 'booking.moved', {
    bookingId: 1,
    movedFromNomsNumber: from,
    movedToNomsNumber: to,
    bookingStartDateTime: `${began}T10:00:00`,
  });

const numberOf = (value: string) => ({ issuer: 'NOMS', type: 'NOMS', value }) as const;
/** Whom intake knows by this number. */
export async function refOf(journey: Journey, value: string): Promise<string> {
  const resolved = await journey.as('caseManager').does('/intake/people/resolve', numberOf(value));
  return idIn(resolved, 'pathwayRef');
}
/** Particulars of a person who has this number. */
export const identifiedAs = (value: string) => ({ identifiers: [numberOf(value)] });

let files = 0;
/** Brings messages in as `throughcare import` does, and lets everything come to rest. */
export async function tells(journey: Journey, ...messages: readonly Told[]): Promise<Imported> {
  const file = join(journey.dir, `messages-${files++}.ndjson`);
  writeFileSync(file, messages.map((one) => JSON.stringify(one)).join('\n'));
  const imported = await importFiles({
    format: 'hmpps-events',
    files: [file],
    dataDir: journey.dir,
    importer: new Callers(journey.house, 'feed').as(importerOrg, 'IMPORT'),
    today: dateOf(journey.now, utc),
  });
  await journey.settle();
  return imported;
}

/** Somebody inside whose need is known, by the number that messages name them with. */
export async function insideAs(journey: Journey, nomsNumber: string): Promise<StayAt> {
  const ref = await openPerson(journey, identifiedAs(nomsNumber), journey.as('caseManager'));
  return insideWithNeed(journey, ref);
}
