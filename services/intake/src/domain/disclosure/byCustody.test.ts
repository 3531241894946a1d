import { actor, id, organisationOf, Story } from '@throughcare/testing';
import { openPerson } from '../../commands/person/openPerson.ts';
import { onPrisonerReceived } from '../../reactions/onPrisonerReceived.ts';
import { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { identityView } from './view.ts';

it('identity is told to the prison that holds the person on the ground of custody, and not to another', () => {
  const prisons = ['prison-a', 'prison-b', 'prison-c'].map((one) => organisationOf(one, 'PRISON'));
  const story = new Story(pathway, IntakeSettings.parse({}))
    .registered(...prisons)
    .command(
      openPerson,
      actor('PCM', 'prison-a'),
      {},
      {
        givenName: 'Aigul',
        familyName: 'Sample',
        dateOfBirth: '1990-05-01',
      },
    )
    .heard(onPrisonerReceived, {
      episodeId: id('stay'),
      receivedAt: '2026-01-05T09:00:00.000Z',
      prisonId: 'prison-b',
      reason: 'ADMISSION',
    });
  const known = (org: string) => story.shows(identityView, story.state.ref, actor('PCM', org));
  expect(known('prison-b')?.ground).toBe('CUSTODY');
  expect(known('prison-c')).toBeUndefined();
});
