import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDir } from '@throughcare/testing/house';
import { throughcare } from '../fixtures/program.ts';

/** Wall milliseconds: each run starts all services, and a busy machine takes its time. */
const patience = 60_000;

describe('throughcare organisations', () => {
  const made = temporaryDir();
  afterAll(() => made.remove());
  const court = {
    organisationId: 'court-city',
    kind: 'COURT',
    areas: ['IL-COOK'],
    timeZone: 'America/Chicago',
  };
  const enter = (dataDir: string, content: unknown) => {
    const file = join(made.dir, 'organisations.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    const where = ['--data-dir', join(made.dir, dataDir)];
    return throughcare('organisations', '--json', '--file', file, ...where);
  };

  it(
    'registers what the register lacks, changes what is otherwise, and leaves the rest',
    async () => {
      const prison = { ...court, organisationId: 'prison-north', kind: 'PRISON' };
      const counted = async (...organisations: object[]) =>
        JSON.parse((await enter('a', organisations)).out);
      expect(await counted(court, prison)).toEqual({ registered: 2, changed: 0, same: 0 });
      expect(await counted(court, prison)).toEqual({ registered: 0, changed: 0, same: 2 });
      const wider = { ...court, areas: ['IL'] };
      expect(await counted(wider, prison)).toEqual({ registered: 0, changed: 1, same: 1 });
    },
    patience,
  );

  it(
    'names everything that is wrong, and enters nothing',
    async () => {
      const wrong = { ...court, organisationId: 'aftercare', kind: 'BANK', timeZone: 'Mars' };
      const { code, complaints } = await enter('b', [court, wrong]);
      expect(code).toBe(2);
      for (const place of ['1.organisationId', '1.kind', '1.timeZone'])
        expect(complaints).toContain(`  ${place}: `);
      expect(existsSync(join(made.dir, 'b'))).toBe(false);
    },
    patience,
  );

  it(
    'takes a list of different organisations, and nothing else',
    async () => {
      expect((await enter('c', [court, court])).complaints).toContain(
        '1.organisationId: court-city stands here twice',
      );
      expect((await enter('c', 'courts')).complaints).toContain('the file: ');
    },
    patience,
  );
});
