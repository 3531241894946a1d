import { OrgId, Role, SharingPurpose, SharingScope } from '@throughcare/contracts';
import { z } from 'zod';
import {
  at,
  conflict,
  failed,
  forbidden,
  headerMissing,
  invalid,
  later,
  notFound,
  stale,
  tooLarge,
  tooMany,
  unauthenticated,
  unavailable,
  unreadable,
} from './row.ts';

const all = 'any operation';
const command = 'any command';
const question = 'any question';
const searched = 'any question or page of an operation';
const open = 'any address';
const accounts = 'accounts of this installation, `/auth/accounts` and `/auth/account`';
const machineKeys = 'keys of an organisation’s program, `/auth/organisations/{org}/machine-keys`';

/** What stands in front of every service answers by itself. */
export const httpProblems = {
  'bad-request': at(all, unreadable('Send the request again in plain HTTP; its parts do not fit.')),
  'not-json': at(all, unreadable('Send the body as JSON.')),
  token: at(all, unauthenticated('Sign in again, and send the token that you are given.')),
  role: at(all, forbidden('Ask somebody who has one of the roles that the answer names.')),
  'consent-missing': at(
    'any operation on a person whom the caller knows without it',
    forbidden(
      'Ask the person in intake for a consent that names `recipient`, with one of `scopes`.',
      {
        scopes: z.array(SharingScope).meta({ description: 'Of which one is enough' }),
        purpose: SharingPurpose,
        recipient: OrgId.meta({ description: 'The caller’s own organisation' }),
        recordedBy: z.array(Role).meta({ description: 'Who records it' }),
      },
    ),
  ),
  'organisation-closed': at(
    all,
    forbidden('Ask whoever keeps the register of organisations; yours is closed there.'),
  ),
  'role-not-of-organisation': at(
    all,
    forbidden('Ask whoever gives out accounts; the role of yours is not one of its organisation.'),
  ),
  'not-found': at(
    all,
    notFound('Check the address and the reference; what is not yours to know of is not there.'),
  ),
  'too-large': at(all, tooLarge('Send less than 256 KB.')),
  internal: at(all, failed('Tell whoever runs this installation when it was.')),
  starting: at(open, later(1, unavailable('Wait until the service has started.'))),
  'service-unavailable': at(
    all,
    later(2, unavailable('Try again; another service must answer first.')),
  ),
  'store-conflict': at(all, later(1, unavailable('Try again; many write to this record now.'))),
  'store-unknown-outcome': at(
    all,
    later(1, unavailable('Send the same command again with the same key: it is done only once.')),
  ),
  'store-unavailable': at(all, later(1, unavailable('Try again; the store does not answer.'))),

  'invalid-body': at(command, invalid('Correct the fields that `errors` names.')),
  'invalid-search': at(searched, invalid('Correct the search parameters that `errors` names.')),
  'too-many-questions': at(
    'a question that one account may ask so often and no more: `POST /people/search` of intake',
    later(600, tooMany('Wait as long as `Retry-After` says, then ask again.')),
  ),
  'position-invalid': at(
    question,
    invalid('Send `Throughcare-After` just as `Throughcare-Position` said it.'),
  ),

  'idempotency-key-missing': at(
    command,
    headerMissing('Send an `Idempotency-Key`, new for each thing that you want done.'),
  ),
  'idempotency-key-invalid': at(
    command,
    invalid('Send an `Idempotency-Key` of 1 to 200 visible characters.'),
  ),
  'idempotency-key-reused': at(
    command,
    invalid('Send a new `Idempotency-Key`; this one belongs to another request.'),
  ),
  'idempotency-key-spent': at(
    command,
    invalid('Read the record: what this key asked for was done more than a day ago.'),
  ),
  'if-match-invalid': at(
    command,
    invalid('Send `If-Match` just as `ETag` said it, or leave it out.'),
  ),
  stale: at(command, stale('Read the record again, then decide.')),
  'too-many-keys': at(
    command,
    later(
      3_600,
      tooMany(
        'Wait; this record took as many commands as one day allows, from one caller or from all.',
      ),
    ),
  ),
  'outbox-full': at(command, later(5, unavailable('Try again; the log is behind.'))),
  'already-claimed': at(
    'a command that brings identifiers',
    conflict('Look the person up by that identifier, or ask intake to merge the two records.'),
  ),
};

/** What the sign-in of local accounts answers, which is no service. */
export const signInProblems = {
  'sign-in': at(
    'the sign-in of local accounts, `/auth/token`',
    unauthenticated(
      'Check the name and the password. An account that has a second factor signs in at the desk.',
    ),
  ),
  'sign-in-locked': at(
    'the sign-in of local accounts, `/auth/token`',
    later(900, tooMany('Wait; too many tries failed, for this account or from this address.')),
  ),
  'account-taken': at(
    accounts,
    conflict('Choose another name; the name of an account is given once.'),
  ),
  'account-sample': at(
    accounts,
    conflict('Make an account of its own; a sample account has no password and no second factor.'),
  ),
  'last-operator': at(
    accounts,
    conflict('Make another operator first; somebody must be able to operate this installation.'),
  ),
  'machine-keys-full': at(
    machineKeys,
    conflict('Revoke the key that is not used any more; two may be valid at once.'),
  ),
  'machine-key-taken': at(machineKeys, conflict('Make another pair; a key is brought once.')),
};
