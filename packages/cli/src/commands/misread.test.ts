import { join } from 'node:path';
import { Callers, enterOrganisations, importerOrg } from '@throughcare/replay';
import { temporaryDir } from '@throughcare/testing/house';
import { openAll } from '../fixtures/installation.ts';
import { throughcare } from '../fixtures/program.ts';

const made = temporaryDir();
afterAll(() => made.remove());
const dir = (name: string) => join(made.dir, name);
const prison = 'MDI';
const releasedAt = '2026-11-19T09:00:00.000Z';

/** A directory in which a source has recorded a planned release of somebody inside, from a movement code; gives their reference. */
async function recordedFrom(name: string, movementCode: string): Promise<string> {
  const house = await openAll(dir(name));
  const callers = new Callers(house, 'test');
  await enterOrganisations(callers.as('operator', 'ADMIN'), [
    {
      organisationId: importerOrg,
      kind: 'OPERATOR',
      areas: [],
      timeZone: 'UTC',
      speaksFor: [prison],
    },
  ]);
  const source = callers.as(importerOrg, 'IMPORT');
  const number = { issuer: 'NOMS', type: 'NOMS', value: 'A4201AA' };
  const person = await source.command('intake', '/people/by-identifier', number, 'person');
  const ref = `${person.body.pathwayRef}`;
  const custody = `/people/${ref}/custody`;
  const came = { prisonId: prison, admittedAt: '2026-11-01T09:00:00.000Z' };
  await source.command('prison-program', custody, came, 'came');
  const went = {
    prisonId: prison,
    releasedAt,
    heldFrom: releasedAt,
    kind: 'PLANNED',
    movementReason: 'RELEASED',
    movementCode,
  };
  await source.command('prison-program', `${custody}/record-release`, went, 'went');
  await house.close();
  return ref;
}

describe('throughcare misread', () => {
  it('lists what was recorded from a code that reads otherwise now, with both readings and no number', async () => {
    const ref = await recordedFrom('otherwise', 'HO');
    const given = ['--data-dir', dir('otherwise')];
    const ran = await throughcare('misread', ...given);
    expect(ran).toEqual({
      code: 0,
      out: [
        `${ref}  ${prison}  ${releasedAt}  HO  RELEASED PLANNED -> LEFT_NOT_RELEASED RELEASED_TO_HOSPITAL`,
        '1 to be looked at; a prison corrects with correct-release',
        '',
      ].join('\n'),
      complaints: '',
    });
    const { out } = await throughcare('misread', '--json', ...given);
    expect(JSON.parse(out)).toMatchObject([
      { pathwayRef: ref, said: { reason: 'RELEASED', code: 'HO' }, recordedAs: 'RELEASED PLANNED' },
    ]);
    expect(out).not.toContain('A4201AA');
  }, 180_000);

  it('lists nothing where the code was read right, and reads only', async () => {
    await recordedFrom('right', 'CR');
    const given = ['--data-dir', dir('right')];
    const before = await throughcare('report', '--json', ...given);
    const ran = await throughcare('misread', '--json', ...given);
    expect(ran).toMatchObject({ code: 0, complaints: '' });
    expect(JSON.parse(ran.out)).toEqual([]);
    expect(await throughcare('report', '--json', ...given)).toEqual(before);
  }, 180_000);

  it('says so where nothing is stored', async () => {
    const ran = await throughcare('misread', '--data-dir', dir('empty'));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.complaints).toContain(dir('empty'));
    expect(ran.complaints).not.toMatch(/\n +at /);
  });
});
