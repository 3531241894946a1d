import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDir } from '@throughcare/testing/house';
import { throughcare, throughcareIn } from '../fixtures/program.ts';

describe('throughcare settings', () => {
  const made = temporaryDir();
  const file = join(made.dir, 'throughcare.json');
  afterAll(() => made.remove());
  const at = ['--data-dir', made.dir];
  const lines = ({ out }: { out: string }) => out.trimEnd().split('\n');

  it('prints every setting with its default where there is no file', async () => {
    const { code, out } = await throughcare('settings', ...at);
    expect(code).toBe(0);
    const [first, heads, ...rows] = lines({ out });
    expect(first).toBe('There is no file of settings: everything has its default.');
    expect(heads?.split(/ {2,}/)).toEqual(['setting', 'value', 'unit', 'from']);
    expect(rows).toHaveLength(67);
    for (const row of rows) expect(row).toMatch(/ default$/);
  }, 60_000);

  it('prints where each value comes from: the file, a row of it, the environment', async () => {
    const by = [{ court: 'court-north', triageWorkingDays: 3 }];
    writeFileSync(
      file,
      JSON.stringify({
        'court-diversion': { triageWorkingDays: 4, by },
        intake: { auditCCutOffs: { F: 5, M: 5 } },
      }),
    );
    const ran = await throughcareIn({ PARTNER_TOPICS: 'ngo-harbour' }, 'settings', ...at);
    expect(lines(ran)[0]).toBe(file);
    const cells = lines(ran).map((line) => line.trim().split(/ {2,}/));
    const triage = cells.findIndex(([name]) => name === 'court-diversion.triageWorkingDays');
    expect(cells.slice(triage, triage + 2)).toEqual([
      ['court-diversion.triageWorkingDays', '4', 'working days', 'file'],
      ['court court-north', '3', 'working days', 'row'],
    ]);
    expect(cells).toContainEqual(['intake.auditCCutOffs', 'F 5, M 5', 'points', 'file']);
    expect(cells).toContainEqual(['intake.autoRoute', 'yes', 'default']);
    expect(cells).toContainEqual([
      'aftercare.partnerTopics',
      'ngo-harbour',
      'organisations',
      'PARTNER_TOPICS',
    ]);
  }, 60_000);

  it('reads the file that THROUGHCARE_SETTINGS names in place of that one', async () => {
    const other = join(made.dir, 'other.json');
    writeFileSync(other, JSON.stringify({ 'prison-program': { releaseHoldMinutes: 30 } }));
    const ran = await throughcareIn({ THROUGHCARE_SETTINGS: other }, 'settings', ...at);
    const [first, ...rest] = lines(ran);
    expect(first).toBe(other);
    const set = rest.filter((line) => line.endsWith(' file'));
    expect(set.map((line) => line.split(/ {2,}/)[1])).toEqual(['30']);
  }, 60_000);

  it('prints the same as JSON, with what each setting means', async () => {
    const { out } = await throughcare('settings', '--json', ...at);
    const printed = JSON.parse(out);
    expect(printed.file).toBe(file);
    expect(printed.settings).toHaveLength(68);
    expect(printed.settings).toContainEqual({
      name: 'court-diversion.triageWorkingDays',
      value: 3,
      from: 'row',
      at: { court: 'court-north' },
      description: 'Until a new candidate is taken up',
      unit: 'working days',
      source: 'domain reference 2.3, deadlines',
      variesBy: ['court'],
    });
  }, 60_000);

  it('of a service that is a process of its own stand in the file that its environment names', async () => {
    const wrong = join(made.dir, 'wrong.json');
    writeFileSync(wrong, JSON.stringify({ intake: { claimCodeDays: 'many' } }));
    const [secret, client] = [join(made.dir, 'secret'), join(made.dir, 'client')];
    writeFileSync(secret, Buffer.alloc(32, 7));
    writeFileSync(client, 'a secret');
    const nowhere = 'http://127.0.0.1:9';
    const env = {
      KAFKA_BROKERS: '127.0.0.1:9',
      MONGODB_URI: 'mongodb://127.0.0.1:9',
      SERVICES_URL: nowhere,
      THROUGHCARE_SECRET_FILE: secret,
      OIDC_JWKS_URL: nowhere,
      OIDC_TOKEN_URL: nowhere,
      OIDC_CLIENT_SECRET_FILE: client,
      THROUGHCARE_SETTINGS: wrong,
    };
    for (const command of [['service', 'aftercare'], ['setup']]) {
      const { code, complaints } = await throughcareIn(env, ...command);
      expect([code, complaints]).toEqual([
        2,
        `throughcare: The settings in ${wrong} are not right:\n  intake.claimCodeDays: is "many"; takes a whole number from 1 to 365 (days)\n`,
      ]);
    }
  }, 60_000);

  it.each([['settings'], ['start'], ['replay', '--seed', '1'], ['parked', 'list']])(
    'and %s names everything that is wrong with it, and ends with 2',
    async (...command) => {
      writeFileSync(file, JSON.stringify({ 'court-diversion': { triageDays: 4, issueDays: -1 } }));
      const { code, out, complaints } = await throughcare(...command, ...at);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(complaints).toBe(
        [
          `throughcare: The settings in ${file} are not right:`,
          '  court-diversion.triageDays: there is no such setting; the nearest is triageWorkingDays',
          '  court-diversion.issueDays: is -1; takes a whole number from 0 to 3650 (days)',
          '',
        ].join('\n'),
      );
    },
  );
});
