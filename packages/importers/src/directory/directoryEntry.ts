import { AreaCode, CalendarDate, CareService, Sex } from '@throughcare/contracts';
import { z } from 'zod';

/** A listing's format is its source's name in the directory: with `sourceId` it names the listing for ever. */
export const directorySources = [
  'crs-directory',
  'samhsa-otp',
  'samhsa-facilities',
  'hsds',
] as const;
export type DirectorySource = (typeof directorySources)[number];

/** Under which terms each source's data are published. */
export const directoryLicences: Readonly<Record<DirectorySource, string | null>> = {
  'crs-directory': 'MIT (ministryofjustice/hmpps-interventions-service)',
  'samhsa-otp': 'US public domain',
  'samhsa-facilities': 'US public domain',
  hsds: null,
};

const Title = z.string().trim().min(1).max(200);
/** Of one listing; one that names more is placed in wider areas. */
export const mostAreas = 50;
const Age = z.int().min(0).max(120);

/**
 * One service of one organisation as a directory lists it. An empty list and a null mean "not stated", never "none".
 * Names are those of organisations and sites; contacts, telephone numbers, addresses and free text are not read.
 */
export const DirectoryEntry = z.strictObject({
  kind: z.literal('LISTING'),
  source: z.enum(directorySources),
  sourceId: z.string().min(1).max(120),
  name: Title,
  organisation: Title,
  services: z.array(CareService).max(40),
  /** UNKNOWN where the listing names no place: matches any, and says so. */
  areas: z.array(AreaCode).min(1).max(mostAreas),
  sexes: z.array(Sex).max(4),
  minAge: Age.nullable(),
  maxAge: Age.nullable(),
  /** ISO 639 codes, lower case. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(100),
  /** Opioid substitution treatment: true offered, false not offered, null not stated. */
  ost: z.boolean().nullable(),
  /** Places; a hint when offering. */
  capacity: z.int().nonnegative().nullable(),
  /** First and last day on which it is offered. */
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  /** Of the source's data; null where it depends on who publishes it. */
  licence: z.string().max(200).nullable(),
});
export type DirectoryEntry = z.output<typeof DirectoryEntry>;
