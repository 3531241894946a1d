import { actor, ref, Story } from '@throughcare/testing';
import { officer, prison, settings } from '../../../test/inRecords.ts';
import { endGuardian } from '../../commands/guardian/endGuardian.ts';
import { recordGuardian } from '../../commands/guardian/recordGuardian.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { nameView } from '../disclosure/nameView.ts';
import { pathway } from '../document.ts';
import { decidingView } from './decidingView.ts';

const self = ref('person');
const mother = { kind: 'PARENT', name: { givenName: 'Nargiza', familyName: null } };

/** Somebody whom the prison brought. */
const aged = (dateOfBirth: string | null, more: object = {}) =>
  new Story(pathway, settings, self).command(
    openPerson,
    prison,
    {},
    { givenName: 'Aigul', familyName: 'Sample', dateOfBirth, ...more },
  );
type Told = ReturnType<typeof aged>;
const under18 = (story: Told, who = officer) => story.shows(decidingView, self, who)?.under18;
const beside = (story: Told) => story.shows(nameView, self, officer)?.decidedFor;

describe('whether somebody else decides for a person', () => {
  it('goes by the date of birth, else by what was said of their age', () => {
    const minor = aged('2012-05-17');
    const byBand = aged(null, { ageBand: 'UNDER_18' });
    for (const story of [minor, byBand]) {
      expect(under18(story)).toBe(true);
      expect(beside(story)).toBe(true);
    }
    const unknown = aged(null);
    expect(under18(unknown)).toBeNull();
    expect(beside(unknown)).toBe(false);
    // The date stands over what was said.
    expect(under18(aged('1988-05-17', { ageBand: 'UNDER_18' }))).toBeUndefined();
  });

  it('is nothing to tell of somebody of age, until somebody was recorded', () => {
    const story = aged('1988-05-17');
    expect(story.shows(decidingView, self, officer)).toBeUndefined();
    expect(beside(story)).toBe(false);
    story.command(recordGuardian, prison, {}, mother);
    expect([under18(story), beside(story)]).toEqual([false, true]);
    const guardianId = story.idOf('guardian');
    story.command(endGuardian, prison, { guardianId }, {});
    expect([under18(story), beside(story)]).toEqual([false, false]);
  });

  it('is told to whoever brought the person or decides who is who, and to no stranger', () => {
    const story = aged('2012-05-17');
    expect(under18(story, prison)).toBe(true);
    expect(story.shows(decidingView, self, actor('PCM', 'prison-b'))).toBeUndefined();
  });
});
