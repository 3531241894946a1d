import { AftercareSettings, aftercareService } from '@throughcare/aftercare';
import type { ServiceName } from '@throughcare/contracts';
import { CourtDiversionSettings, courtDiversionService } from '@throughcare/court-diversion';
import { IntakeSettings, intakeService } from '@throughcare/intake';
import {
  Settings as PrisonProgramSettings,
  prisonProgramService,
} from '@throughcare/prison-program';
import { DaySettings, type Whatever, withDays } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import type { z } from 'zod';

/** What may be set: by service, and `days`, by which all of them go. */
export const settingsSchemas = {
  intake: IntakeSettings,
  'court-diversion': CourtDiversionSettings,
  'prison-program': PrisonProgramSettings,
  aftercare: AftercareSettings,
  days: DaySettings,
} as const satisfies Record<ServiceName | 'days', z.ZodType>;

/** What an installation sets; everything else has its default. */
export type InstallationSettings = {
  readonly [S in keyof typeof settingsSchemas]?: z.input<(typeof settingsSchemas)[S]>;
};

/** The four services as an installation has set them. */
export const allServices = (
  settings: InstallationSettings = {},
): readonly ServiceSpec<Whatever>[] => {
  const days = { settings: DaySettings.parse(settings.days ?? {}) };
  const services: readonly ServiceSpec<Whatever>[] = [
    intakeService(settings.intake),
    courtDiversionService(settings['court-diversion']),
    prisonProgramService(settings['prison-program']),
    aftercareService(settings.aftercare),
  ];
  return services.map((spec) => ({ ...spec, settings: withDays(spec.settings, days) }));
};
