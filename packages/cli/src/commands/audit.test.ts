import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataDir } from '@throughcare/embedded';
import { listener, ref, teller } from '@throughcare/testing';
import { openTestHouse, temporaryDir } from '@throughcare/testing/house';
import { throughcare } from '../fixtures/program.ts';

describe('D10: throughcare audit', () => {
  const made = temporaryDir();
  const at = ['--data-dir', made.dir];
  const file = join(made.dir, 'anchor');
  const intake = async <T>(
    use: (store: ReturnType<ReturnType<typeof openDataDir>['openStore']>) => Promise<T>,
  ) => {
    const data = openDataDir(made.dir);
    return use(data.openStore('intake')).finally(() => data.close());
  };

  beforeAll(async () => {
    const services = [
      teller(),
      listener(),
      listener(undefined, 'prison-program'),
      listener(undefined, 'aftercare'),
    ];
    const house = await openTestHouse({ dataDir: made.dir, services });
    try {
      await house.client.as('INTAKE').post(`/intake/people/${ref('ada')}/say`, { n: 1 });
      await house.settle();
      for (const service of ['intake', 'aftercare', 'intake'])
        await house.client
          .as('PRIVACY', 'city-hall', 'officer-7')
          .get(`/${service}/people/${ref('ada')}/disclosures`);
    } finally {
      await house.close();
    }
  });
  afterAll(() => made.remove());

  it('anchors: a line a chain, with its rows and its head', async () => {
    const { code, out } = await throughcare('audit', 'anchor', ...at);
    expect(code).toBe(0);
    writeFileSync(file, out);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['intake', 'aftercare']);
    expect(lines[0]).toMatch(/^intake [0-9a-f-]{36} 2 [\w-]{43}$/);
  }, 60_000);

  it('exports for a person who saw what, in plain words and without the name of an account', async () => {
    const { code, out } = await throughcare('audit', 'export', '--person', ref('ada'), ...at);
    expect(code).toBe(0);
    const [head, ...looks] = out.trimEnd().split('\n');
    expect(head).toContain(ref('ada'));
    expect(looks).toHaveLength(3);
    expect(looks[0]).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d {2}city-hall \(privacy officer\) asked intake: “Who saw a record of this person here, the latest first”\.$/,
    );
    expect(out).not.toContain('officer-7');
    const json = await throughcare('audit', 'export', '--person', ref('ada'), '--json', ...at);
    expect(JSON.parse(json.out)).toHaveLength(3);
    expect(json.out).not.toContain('officer-7');
  }, 60_000);

  it('says where nobody saw anything, and what is no reference of a person', async () => {
    const nobody = await throughcare('audit', 'export', '--person', ref('nobody'), ...at);
    expect(nobody.out).toContain('Nobody saw anything of it.');
    const wrong = await throughcare('audit', 'export', '--person', 'ada', ...at);
    expect(wrong).toMatchObject({ code: 2, complaints: expect.stringContaining('--person') });
  }, 60_000);

  it('verifies that nothing was changed, and finds a tail that was cut by the anchor alone', async () => {
    const whole = await throughcare('audit', 'verify', '--anchor', file, ...at);
    expect(whole).toMatchObject({ code: 0 });
    expect(whole.out).toContain('intake: 2 rows in 1 chains, 0 faults');
    await intake(async (store) => {
      const last = (await store.scan('disclosure', null, 10)).at(-1);
      await store.change('disclosure', last?.id ?? '', '', () => ({ remove: true, result: null }));
    });
    expect(await throughcare('audit', 'verify', ...at)).toMatchObject({ code: 0 });
    const cut = await throughcare('audit', 'verify', '--anchor', file, ...at);
    expect(cut).toMatchObject({ code: 2, complaints: expect.stringContaining('1 faults') });
    expect(cut.out).toMatch(/^intake [0-9a-f-]{36} row 2: missing$/m);
  }, 60_000);

  it('takes no anchor that it did not print', async () => {
    writeFileSync(file, 'intake x 1 y\n');
    expect(await throughcare('audit', 'verify', '--anchor', file, ...at)).toMatchObject({
      code: 2,
      complaints: expect.stringContaining('audit anchor'),
    });
    const absent = await throughcare('audit', 'verify', '--anchor', join(made.dir, 'none'), ...at);
    expect(absent.code).toBe(2);
  }, 60_000);
});
