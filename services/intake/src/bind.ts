import {
  commandsOn,
  followUpsOn,
  queriesAbout,
  queriesWith,
  reactionsOn,
} from '@throughcare/record';
import { pathway } from './domain/document.ts';
import { noticeDesk } from './domain/notices/document.ts';
import { organisation } from './domain/organisation/document.ts';
import type { Pathway } from './domain/pathway/state.ts';
import type { IntakeSettings } from './settings.ts';

/** Binds what this service lists to a person's document and to its settings. */
export const command = commandsOn(pathway);
export const reaction = reactionsOn(pathway);
export const followUp = followUpsOn(pathway);
/** Lists over many people. */
export const query = queriesWith<IntakeSettings>();
/** Questions about one person. */
export const queryAbout = queriesAbout<Pathway, IntakeSettings>(pathway);

/** The same for an organisation in the register. */
export const organisationCommand = commandsOn(organisation);
export const organisationQuery = queriesAbout(organisation);

/** The same for the notices to one. */
export const noticeCommand = commandsOn(noticeDesk);
export const noticeQuery = queriesAbout(noticeDesk);
