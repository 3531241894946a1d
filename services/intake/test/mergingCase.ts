import { carryingFollowUps } from '@throughcare/record';
import type { MergingCase } from '@throughcare/testing/merging';
import { mergePerson } from '../src/commands/merge/mergePerson.ts';
import { unmergePerson } from '../src/commands/merge/unmergePerson.ts';
import { openPerson } from '../src/commands/person/openPerson.ts';
import { pathway } from '../src/domain/document.ts';
import type { IntakeEvent } from '../src/domain/events.ts';
import { merging } from '../src/domain/merging.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { findDuplicates } from '../src/followUps/findDuplicates.ts';
import { markRemoved } from '../src/followUps/markRemoved.ts';
import type { IntakeSettings } from '../src/settings.ts';
import { officer, settings } from './inRecords.ts';
import { somethingLater } from './somethingLater.ts';
import { somethingOfEveryKind } from './somethingOfEveryKind.ts';

/** Three records of intake, merged and taken apart by its own commands. */
export const mergingCase: MergingCase<Pathway, IntakeEvent, IntakeSettings> = {
  service: 'intake',
  type: pathway,
  merging,
  settings,
  followUps: [markRemoved, findDuplicates, ...carryingFollowUps(pathway, merging)],
  decides: {
    merge: (records, keptRef, removedRef) => {
      records.command(mergePerson, keptRef, officer, { removedRef });
    },
    unmerge: (records, keptRef, removedRef) => {
      records.command(unmergePerson, keptRef, officer, { removedRef });
    },
  },
  begin(records, ref) {
    const named = { givenName: 'Aigul', familyName: `Sample ${ref}`, dateOfBirth: '1990-05-01' };
    records.command(openPerson, ref, officer, named);
  },
  make: somethingOfEveryKind,
  late: somethingLater,
};
