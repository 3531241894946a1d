import type { IncomingHttpHeaders } from 'node:http';
import type { Account } from '../accounts/account.ts';

export type SampleAccount = Pick<Account, 'name' | 'title' | 'roles'> & { readonly what: string };

/** Why a page is shown again. */
export type SignInFault = 'WRONG' | 'LOCKED' | 'WRONG_CODE';

/** Whose browser asks, for the language of the answer; and where the same page can be asked for again. */
export type AskedBy = { readonly headers: IncomingHttpHeaders; readonly at: string };
type Asked = { readonly by: AskedBy };

/** Addresses that the forms of a page go to. */
type Form = Asked & { readonly action: string; readonly fault: SignInFault | null };

/**
 * What is shown while somebody signs in: functions that whoever puts an installation together hands in, since no page is made
 * here. Each returns a whole document of HTML that has neither script nor style in it.
 */
export type SignInPages = {
  /**
   * Name and password, in the fields `account` and `password`; and where there is a sample, a form to `sampleAction` for each
   * account with its name in `account`.
   */
  signIn(
    page: Form & {
      readonly sampleAction: string;
      readonly samples: readonly SampleAccount[];
      /** The name that was typed, to be typed over. */
      readonly typed: string;
    },
  ): string;
  /** The code of an authenticator app, in the field `code`. */
  code(page: Form & { readonly sample: boolean }): string;
  /** Enrolling: a QR code as an SVG without style attributes, the same secret in letters, and the first code of it in `code`. */
  enrol(
    page: Form & { readonly qr: string; readonly secret: string; readonly sample: boolean },
  ): string;
  /** The sign-in is over, was begun in another browser, or something is wrong with it: where to begin again. */
  begunAnew(page: Asked & { readonly href: string; readonly sample: boolean }): string;
};
