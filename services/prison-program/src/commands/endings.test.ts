import { endingsContract } from '@throughcare/testing';
import {
  desk,
  enrolmentOf,
  file,
  gap,
  inside,
  manager,
  nurse,
  of,
  ostOf,
  takesPart,
  team,
  waiting,
} from '../../test/situations.ts';
import { commands } from './index.ts';

const at = '2026-06-01T09:00:00Z';

endingsContract(commands, {
  'record-death': {
    given: inside,
    who: desk,
    also: [nurse, file],
    body: { prisonId: 'SWI', diedAt: at },
  },
  'record-deportation': { given: inside, who: desk, also: [file], body: { deportedAt: at } },
  'withdraw-enrolment': {
    given: waiting,
    who: manager,
    also: [team],
    params: enrolmentOf,
    body: { reason: 'W_NO_TIME' },
    not: [{ reason: 'W_HEALTH' }, 'no-such-transition'],
  },
  'deselect-enrolment': {
    given: takesPart,
    who: team,
    params: enrolmentOf,
    body: { reason: 'D_MISSED' },
    not: [{ reason: 'D_HEALTH' }, 'no-such-transition'],
  },
  'lose-ost': {
    given: gap,
    who: nurse,
    also: [of('PRESCRIBER', 'own')],
    params: ostOf,
    body: { reason: 'NOT_FOUND' },
  },
  'end-ost': { given: gap, who: of('PRESCRIBER', 'own'), params: ostOf },
});
