import { aftercareService } from '@throughcare/aftercare';
import { courtDiversionService } from '@throughcare/court-diversion';
import { intakeService } from '@throughcare/intake';
import { prisonProgramService } from '@throughcare/prison-program';
import type { Whatever } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';

/** The four services with their default settings, but for what is given. */
export const allServices = (
  aftercare: Parameters<typeof aftercareService>[0] = {},
): readonly ServiceSpec<Whatever>[] => [
  intakeService(),
  courtDiversionService(),
  prisonProgramService(),
  aftercareService(aftercare),
];
