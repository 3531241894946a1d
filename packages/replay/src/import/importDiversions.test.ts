import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '@throughcare/contracts';
import { allServices } from '@throughcare/runtime';
import type { Ask } from '@throughcare/service-kit';
import { openTestHouse, register, stated, type TestHouse } from '@throughcare/testing/house';
import { type Answer, Caller } from '../api.ts';
import { diversionsFile } from '../fixtures/littleFiles.ts';
import { importFiles } from './importFiles.ts';

/** A caller whose line goes dead after so many commands. */
class Breaking extends Caller {
  left: number;
  constructor(ask: Ask, token: string, left: number) {
    super(ask, () => token);
    this.left = left;
  }
  override async post(
    service: ServiceName,
    path: string,
    body: unknown,
    key: string,
  ): Promise<Answer> {
    if (this.left-- <= 0) throw new RangeError('the line is dead');
    return super.post(service, path, body, key);
  }
}

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse({ services: allServices() });
  await register(house, [stated('import', 'OPERATOR', [], { speaksFor: ['court-import'] })]);
});
afterAll(() => house.close());

function bring(person: string, today: string, commands: number) {
  const file = join(house.dir, `${person}.csv`);
  const ended = ['2026-01-05', 'DC', '2026-01-06', 'Failed', '2026-03-02'] as const;
  writeFileSync(file, diversionsFile([[`case-${person}`, person, ...ended]]));
  const token = house.issuer.token({ subject: 'test-import', org: 'import', roles: ['IMPORT'] });
  return importFiles({
    format: 'cook-diversions',
    files: [file],
    dataDir: house.dir,
    importer: new Breaking(house.ask, token, commands),
    today,
  });
}
const outcome = async (...given: Parameters<typeof bring>) =>
  Object.values((await bring(...given)).sources)[0];

/** Person (to look, and to open), draft, submit, accept, route, take up, two findings, place, offer, answer, issue, close. */
const commandsOfRow = 14;

describe('an import that broke off within a row', () => {
  it.each(Array.from({ length: commandsOfRow - 1 }, (_, n) => n + 1))(
    'after %d commands is finished by one of another day, and is then a duplicate',
    async (commands) => {
      const person = `p-${commands}`;
      await expect(bring(person, 'monday', commands)).rejects.toThrow('the line is dead');
      expect(await outcome(person, 'tuesday', 99)).toMatchObject({ accepted: 1 });
      expect(await outcome(person, 'wednesday', 99)).toMatchObject({ duplicate: 1 });
    },
    60_000,
  );

  it('takes as many commands as this test breaks it off after', async () => {
    expect(await outcome('whole', 'monday', commandsOfRow)).toMatchObject({ accepted: 1 });
    await expect(bring('short', 'monday', commandsOfRow - 1)).rejects.toThrow('the line is dead');
  }, 60_000);
});
