import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { appointmentThing } from './appointment.ts';
import { appointmentsPage } from './appointments.ts';
import { casePage } from './case.ts';
import { caseThing } from './caseThing.ts';
import { consentThing } from './consent.ts';
import { doorPage, doorThing } from './door.ts';
import { offerPage, offerThing } from './offer.ts';
import { offersPage } from './offers.ts';
import { peoplePage } from './people.ts';

export const ngoPages: readonly AnyPage[] = [
  offersPage,
  offerPage,
  peoplePage,
  casePage,
  appointmentsPage,
  doorPage,
];
export const ngoThings: readonly AnyThing[] = [
  offerThing,
  caseThing,
  appointmentThing,
  doorThing,
  consentThing,
];
