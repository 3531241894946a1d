import { endOfDay, startOfDay } from '@throughcare/contracts';
import type { RosterMovement } from '@throughcare/importers';
import type { RowStep } from '../steps.ts';
import { type Drive, personOf, type SourceOf } from './drive.ts';

/**
 * What one list says against the lists before it. The list speaks at the end of its day.
 * A row that repeats a known state is accepted and moves nothing.
 */
export function rosterSteps(
  source: SourceOf<RosterMovement>,
  prisonId: string,
  drive: Drive,
): RowStep[] {
  return source.rows.flatMap(({ row, record }) =>
    record.kind === 'REPEATED'
      ? []
      : [
          {
            at: endOfDay(record.listDate),
            source: source.place,
            row,
            part: 0,
            run: () =>
              run(record, `${source.name}/${record.listDate}/${row}`, prisonId, source, drive),
          },
        ],
  );
}

async function run(
  movement: Exclude<RosterMovement, { kind: 'REPEATED' }>,
  key: string,
  prisonId: string,
  { area }: SourceOf<RosterMovement>,
  { importer, settle }: Drive,
): Promise<void> {
  const listed = movement.kind === 'LEFT_LIST' ? undefined : movement.row;
  const ref = await personOf(
    importer,
    { issuer: prisonId, type: 'ROSTER', value: movement.personRef },
    {
      ...(listed && { sex: listed.sex }),
      ...(listed?.ageBand && { ageBand: listed.ageBand }),
      ...(area !== undefined && { area }),
    },
    `${key}/person`,
  );
  if (movement.kind === 'LEFT_LIST')
    await importer.command(
      'prison-program',
      `/people/${ref}/custody/leave-list`,
      { prisonId, windowFrom: movement.windowFrom, windowTo: movement.windowTo },
      `${key}/left`,
    );
  else {
    const { admittedDate, listDate } = movement.row;
    const admittedAt = startOfDay(admittedDate < listDate ? admittedDate : listDate);
    await importer.command(
      'prison-program',
      `/people/${ref}/custody`,
      { prisonId, basis: 'ATTESTED', admittedAt, admissionDate: admittedDate, listedOn: listDate },
      `${key}/admit`,
    );
  }
  await settle();
}
