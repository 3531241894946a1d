import { aftercareService } from '@throughcare/aftercare';
import { courtDiversionService } from '@throughcare/court-diversion';
import { intakeService } from '@throughcare/intake';
import { prisonProgramService } from '@throughcare/prison-program';
import type { ServiceSpec, Whatever } from '@throughcare/service-kit';

/** The four services with their default settings. */
export const allServices = (): readonly ServiceSpec<Whatever>[] => [
  intakeService(),
  courtDiversionService(),
  prisonProgramService(),
  aftercareService(),
];
