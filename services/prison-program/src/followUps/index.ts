import { type AnyFollowUp, carryingFollowUps } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { merging } from '../domain/merging.ts';
import { tellOfDisagreement } from './tellOfDisagreement.ts';

export const followUps: readonly AnyFollowUp[] = [
  ...carryingFollowUps(pathway, merging),
  tellOfDisagreement,
];
