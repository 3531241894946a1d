import type { AnyPage } from '../kernel/page.ts';
import { looksPage } from './looks.ts';
import { organisationPage, organisationsPage } from './organisations.ts';
import { looksOfWhomPage } from './people.ts';

export const privacyPages: readonly AnyPage[] = [
  looksOfWhomPage,
  looksPage,
  organisationsPage,
  organisationPage,
];
