import { endOfDay, startOfDay, utc } from '@throughcare/contracts';
import type { RosterMovement } from '@throughcare/importers';
import type { RowStep } from '../steps.ts';
import { type Drive, keyed, personOf, type SourceOf } from './drive.ts';
import { disagreed, type OnReview } from './refusals.ts';

export type Moved = Exclude<RosterMovement, { kind: 'REPEATED' }>;

/** The establishment whose lists a roster holds: one an area. */
export const jailOf = (area: string | undefined): string =>
  area === undefined ? 'ROSTER' : `ROSTER-${area}`;

/**
 * What one list says against the lists before it. The list speaks at the end of its day.
 * A row that repeats a known state is accepted and moves nothing.
 */
export function rosterSteps(source: SourceOf<RosterMovement>, drive: Drive): RowStep[] {
  return source.rows.flatMap(({ row, record }) =>
    record.kind === 'REPEATED'
      ? []
      : [
          {
            at: endOfDay(record.listDate, utc),
            source: source.place,
            row,
            part: 0,
            run: async (rest) => {
              await driveMovement(record, source.area, drive);
              await rest();
            },
          },
        ],
  );
}

/** Someone came, went, or came back, as far as a list can tell. Says so where a person must look at it. */
export async function driveMovement(
  movement: Moved,
  area: string | undefined,
  drive: Drive,
): Promise<OnReview | null> {
  const { importer } = drive;
  const prisonId = jailOf(area);
  const listed = movement.kind === 'LEFT_LIST' ? undefined : movement.row;
  const key = (step: string) =>
    `${keyed(drive.keyed, prisonId, movement.listDate, movement.personRef, movement.kind)}/${step}`;
  const ref = await personOf(
    importer,
    { issuer: prisonId, type: 'ROSTER', value: movement.personRef },
    {
      ...(listed && { sex: listed.sex }),
      ...(listed?.ageBand && { ageBand: listed.ageBand }),
      ...(area !== undefined && { area }),
    },
    key('person'),
  );
  if (movement.kind === 'LEFT_LIST')
    await importer.command(
      'prison-program',
      `/people/${ref}/custody/leave-list`,
      { prisonId, windowFrom: movement.windowFrom, windowTo: movement.windowTo },
      key('left'),
      // A list that forgets someone who has died says nothing new.
      ['person-died'],
    );
  else {
    const { admittedDate, listDate } = movement.row;
    const admittedAt = startOfDay(admittedDate < listDate ? admittedDate : listDate, utc);
    const body = { prisonId, admittedAt, admissionDate: admittedDate, listedOn: listDate };
    const { body: custody } = await importer.command(
      'prison-program',
      `/people/${ref}/custody`,
      { ...body, basis: 'ATTESTED' },
      key('admit'),
    );
    if (disagreed(custody, body)) return { review: 'HELD_ELSEWHERE', taken: true };
  }
  return null;
}
