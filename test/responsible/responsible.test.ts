import { type Found, peopleOnNobodysList, search } from './search.ts';

/** `npm run responsible` searches long; here a short search, once as things are and once without one of the lists. */
describe('a search for people on nobody’s list', () => {
  let asThingsAre: Found;

  beforeAll(async () => {
    asThingsAre = await search({ steps: 400, seed: 5 });
  }, 120_000);

  it('lets every office act, mostly with success, and hears no error of a service', () => {
    const { refused, asked, steps, errors } = asThingsAre;
    expect(errors).toEqual([]);
    expect(steps).toBe(400);
    // They begin without experience; in a long search less than half is refused.
    expect(refused).toBeLessThan(asked * 0.75);
  });

  it('finds nobody twice on the lists of one desk, no row that its desk cannot reach, and no date that passes in vain', () => {
    const faults = asThingsAre.findings.filter(({ what }) =>
      ['TWICE', 'NOT REACHED', 'STUCK'].includes(what),
    );
    expect(faults.map(({ what, says }) => `${what}: ${says}`)).toEqual([]);
  });

  it('finds everybody whose need is known on the list of who should have them', () => {
    expect(peopleOnNobodysList(asThingsAre)).toBe(0);
  });

  it('goes the same way again, so that what it found can be looked at', async () => {
    const { findings: _found, errors: _errors, ...way } = await search({ steps: 400, seed: 5 });
    const { findings: _foundBefore, errors: _errorsBefore, ...before } = asThingsAre;
    expect(way).toEqual(before);
  }, 120_000);

  it('finds somebody where a list is lost that people stand on', async () => {
    const missing = async (without: string | null) =>
      (await search({ steps: 400, seed: 5, without })).findings.map(
        ({ ref, says }) => `${ref} ${says}`,
      );
    const before = asThingsAre.findings.map(({ ref, says }) => `${ref} ${says}`);
    const after = await missing('release preparation');
    expect(after.filter((one) => !before.includes(one))).not.toEqual([]);
  }, 120_000);
});
