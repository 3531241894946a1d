// Not translated yet: what is imported from ../en. Whoever translates one of them puts it beside this file and imports it from
// there; test/contracts/notTranslatedYet.ts holds the same list.
import { city } from '../en/city.ts';
import { cityConsents } from '../en/cityConsents.ts';
import { cityDirectory } from '../en/cityDirectory.ts';
import { cityPartners } from '../en/cityPartners.ts';
import { cityWatch } from '../en/cityWatch.ts';
import { court } from '../en/court.ts';
import { courtCodes } from '../en/courtCodes.ts';
import { courtForms } from '../en/courtForms.ts';
import { courtReasons } from '../en/courtReasons.ts';
import { health } from '../en/health.ts';
import { healthForms } from '../en/healthForms.ts';
import type { WordKey } from '../en/index.ts';
import { intake } from '../en/intake.ts';
import { intakeForms } from '../en/intakeForms.ts';
import { intakeInterview } from '../en/intakeInterview.ts';
import { intakePeople } from '../en/intakePeople.ts';
import { ngo } from '../en/ngo.ts';
import { ngoCodes } from '../en/ngoCodes.ts';
import { ngoForms } from '../en/ngoForms.ts';
import { prison } from '../en/prison.ts';
import { prisonCodes } from '../en/prisonCodes.ts';
import { prisonForms } from '../en/prisonForms.ts';
import { prisonProgrammes } from '../en/prisonProgrammes.ts';
import { privacy } from '../en/privacy.ts';
import { provider } from '../en/provider.ts';
import { accounts } from './accounts.ts';
import { form } from './form.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { peer } from './peer.ts';
import { signIn } from './signIn.ts';

/** Spanish. A text that is missing here does not compile. */
export const es: Readonly<Record<WordKey, string>> = {
  ...frame,
  ...signIn,
  ...accounts,
  ...form,
  ...home,
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
  ...intake,
  ...intakeForms,
  ...intakeInterview,
  ...intakePeople,
  ...city,
  ...cityWatch,
  ...cityPartners,
  ...cityDirectory,
  ...cityConsents,
  ...privacy,
};
