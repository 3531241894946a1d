import { endOfDay, utc } from '@throughcare/contracts';
import { readRoster, rosterLists, rosterMovements } from '@throughcare/importers';
import {
  addTallies,
  custodyTallyOf,
  noCustody,
  pathway,
  prisonProgramService,
} from '@throughcare/prison-program';
import { actor, describeReal, organisationOf, ref, Story } from '@throughcare/testing';

const roster = 'nyc_doc_custody_drug_2026-07.csv';
const service = prisonProgramService();
const command = (name: string) => {
  const found = service.commands.find((one) => one.name === name);
  if (!found) throw new Error(`there is no command ${name}`);
  return found;
};
const list = actor('IMPORT', 'roster');
const prisonId = 'NYC';
const source = organisationOf('roster', 'PRISON', { speaksFor: [prisonId] });

describeReal(roster, 'the July lists of a jail, as custody', (path) => {
  it('leave 412 inside of 574 admitted, with 161 of 174 departures open and 12 that never were', async () => {
    const begin = (person: string) =>
      new Story(pathway, service.settings, ref(person)).registered(source);
    const people = new Map<string, ReturnType<typeof begin>>();
    for await (const { movements } of rosterMovements(rosterLists(readRoster([path(roster)]))))
      for (const movement of movements) {
        const story = people.get(movement.personRef) ?? begin(movement.personRef);
        people.set(movement.personRef, story);
        story.at(endOfDay(movement.listDate, utc));
        if (movement.kind === 'LEFT_LIST') {
          const { windowFrom, windowTo } = movement;
          story.command(command('leave-list'), list, {}, { prisonId, windowFrom, windowTo });
        } else {
          const { admittedDate: admissionDate } = movement.row;
          const admittedAt = `${admissionDate}T00:00:00Z`;
          const listed = { prisonId, admittedAt, admissionDate, listedOn: movement.listDate };
          story.command(command('admit'), list, {}, { ...listed, basis: 'INFERRED' });
        }
        expect(story.last.refusal).toBeNull();
      }
    const told = [...people.values()]
      .map((story) => custodyTallyOf(story.state))
      .reduce(addTallies, noCustody);
    expect(told).toEqual({
      ...noCustody,
      admitted: 574,
      inCustody: 412,
      leftList: 174,
      inferredOpen: 161,
      inferredReturned: 12,
    });
  });
});
