import { deskRouter, deskSignIn, signInFrame, signInPages } from '@throughcare/desk';
import { deskSecret, embeddedProvider } from '@throughcare/issuer';
import { type House, housePage, statusPath } from '@throughcare/runtime';
import type { Log } from '@throughcare/service-kit';
import express, { type Router } from 'express';

/** The pages between "sign in" and being signed in. */
export const deskSignInPages = signInPages(signInFrame);

/** The pages of everything on one machine: the desks, and how the services are. */
export const housePages =
  (logger: Log) =>
  (house: House): Router => {
    const { url, dir, clock, sessions } = house;
    const router = express.Router();
    router.use(statusPath, housePage(house));
    router.use(
      deskRouter({
        urlOf: () => url,
        authUrl: url,
        now: () => clock.now(),
        onError: (error) => logger.error('desk', error),
        signIn: (onSignedOut) =>
          deskSignIn({
            url,
            provider: embeddedProvider(deskSecret(dir), url),
            store: async () => house.storeOf('desk'),
            log: logger,
            ...(sessions && { isOpen: (account, session) => sessions.isOpen(account, session) }),
            onSignedOut,
          }),
      }),
    );
    return router;
  };
