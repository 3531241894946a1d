import type { Role } from '@throughcare/contracts';
import { z } from 'zod';

/**
 * What a person takes along, and who sees to it. Source: domain reference 2.6, PACK_ISSUED.
 * Naloxone was given to 17 of 100 who left opioid treatment in prison (2018/19); hence no pack is ready while an item
 * is missing and nobody said why. `clinical`: who may know of it are those who may know of the treatment behind it.
 */
export const packItems = {
  ID_DOCUMENT: { label: 'proof of identity', by: ['PCM', 'PREC', 'PPT'] },
  NALOXONE: { label: 'naloxone kit', by: ['PHC'], clinical: true },
  NALOXONE_TRAINING: { label: 'training in the use of naloxone', by: ['PHC', 'PPT'] },
  OST_HAND_OVER: {
    label: 'hand-over of substitution treatment',
    by: ['PHC'],
    clinical: true,
  },
  FIRST_APPOINTMENT: { label: 'first appointment outside', by: ['PCM', 'PPT', 'PHC'] },
  PHONE: { label: 'a phone that works', by: ['PCM', 'PREC', 'PPT'] },
  HOUSING_NIGHT_1: { label: 'a place to sleep on the first night', by: ['PCM', 'PPT'] },
  CONTACT_CARD: { label: 'contact card in the person’s own language', by: ['PCM', 'PREC', 'PPT'] },
} as const satisfies Record<string, { label: string; by: readonly Role[]; clinical?: true }>;
export type PackItem = keyof typeof packItems;
export const PackItem = z.enum(Object.keys(packItems) as [PackItem, ...PackItem[]]);
export const isClinical = (item: PackItem): boolean => 'clinical' in packItems[item];
export const allPackItems = Object.keys(packItems) as readonly PackItem[];

/** Why an item is not in the pack. */
export const absenceReasons = {
  NOT_NEEDED: 'the person does not need it',
  DECLINED_BY_PERSON: 'the person does not want it',
  NOT_AVAILABLE: 'it could not be had in time',
  UNPLANNED_RELEASE: 'the release left no time',
  PROVIDED_ELSEWHERE: 'someone else gives it to the person',
} as const;
export type AbsenceReason = keyof typeof absenceReasons;
export const AbsenceReason = z.enum(
  Object.keys(absenceReasons) as [AbsenceReason, ...AbsenceReason[]],
);
