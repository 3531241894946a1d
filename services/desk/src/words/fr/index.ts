import type { WordKey } from '../en/index.ts';
import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { city } from './city.ts';
import { cityConsents } from './cityConsents.ts';
import { cityDirectory } from './cityDirectory.ts';
import { cityFigures } from './cityFigures.ts';
import { cityPartners } from './cityPartners.ts';
import { cityWatch } from './cityWatch.ts';
import { consents } from './consents.ts';
import { court } from './court.ts';
import { courtCodes } from './courtCodes.ts';
import { courtForms } from './courtForms.ts';
import { courtReasons } from './courtReasons.ts';
import { form } from './form.ts';
import { frame } from './frame.ts';
import { guardians } from './guardians.ts';
import { health } from './health.ts';
import { healthForms } from './healthForms.ts';
import { home } from './home.ts';
import { intake } from './intake.ts';
import { intakeForms } from './intakeForms.ts';
import { intakeInterview } from './intakeInterview.ts';
import { intakePeople } from './intakePeople.ts';
import { ngo } from './ngo.ts';
import { ngoCodes } from './ngoCodes.ts';
import { ngoForms } from './ngoForms.ts';
import { offline } from './offline.ts';
import { operator } from './operator.ts';
import { organisation } from './organisation.ts';
import { organisationKeys } from './organisationKeys.ts';
import { peer } from './peer.ts';
import { person } from './person.ts';
import { personCodes } from './personCodes.ts';
import { personForms } from './personForms.ts';
import { prison } from './prison.ts';
import { prisonCodes } from './prisonCodes.ts';
import { prisonForms } from './prisonForms.ts';
import { prisonProgrammes } from './prisonProgrammes.ts';
import { privacy } from './privacy.ts';
import { provider } from './provider.ts';
import { search } from './search.ts';
import { signIn } from './signIn.ts';
import { tour } from './tour.ts';

/** French. A text that is missing here does not compile. */
export const fr: Readonly<Record<WordKey, string>> = {
  ...frame,
  ...signIn,
  ...tour,
  ...accounts,
  ...form,
  ...home,
  ...search,
  ...consents,
  ...guardians,
  ...court,
  ...courtForms,
  ...courtCodes,
  ...courtReasons,
  ...ngo,
  ...ngoForms,
  ...ngoCodes,
  ...prison,
  ...prisonForms,
  ...prisonCodes,
  ...prisonProgrammes,
  ...provider,
  ...health,
  ...healthForms,
  ...peer,
  ...offline,
  ...intake,
  ...intakeForms,
  ...intakeInterview,
  ...intakePeople,
  ...city,
  ...cityWatch,
  ...cityPartners,
  ...cityDirectory,
  ...cityConsents,
  ...cityFigures,
  ...privacy,
  ...person,
  ...personForms,
  ...personCodes,
  ...operator,
  ...account,
  ...organisation,
  ...organisationKeys,
};
