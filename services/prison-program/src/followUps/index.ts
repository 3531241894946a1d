import { type AnyFollowUp, carryingFollowUps, listsChangesOf } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { feedRow } from '../domain/feedRow/document.ts';
import { merging } from '../domain/merging.ts';
import { openBooking } from './openBooking.ts';
import { tellOfDisagreement } from './tellOfDisagreement.ts';

export const followUps: readonly AnyFollowUp[] = [
  ...carryingFollowUps(pathway, merging),
  listsChangesOf(pathway, feedRow),
  tellOfDisagreement,
  openBooking,
];
