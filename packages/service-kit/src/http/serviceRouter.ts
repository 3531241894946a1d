import { verbOf, type Whatever } from '@throughcare/record';
import type { Telemetry } from '@throughcare/telemetry';
import express, { type RequestHandler, type Router } from 'express';
import type { Log, Register } from '../ports.ts';
import type { Runtime } from '../runtime.ts';
import type { ServiceSpec } from '../serviceSpec.ts';
import { apiPage } from './apiPage.ts';
import { type CommandTools, commandHandler } from './commandHandler.ts';
import { commandSpans } from './commandSpan.ts';
import { type FlowTools, flowRoutes } from './flowRoutes.ts';
import { type InTransitTools, inTransitRoute } from './inTransitRoute.ts';
import { type JournalTools, journalRoutes } from './journalRoutes.ts';
import { queriesOf } from './listDisclosures.ts';
import { openApiRoute } from './openApiRoute.ts';
import { organisationGate } from './organisationGate.ts';
import { type ParkedTools, parkedRoutes } from './parkedRoutes.ts';
import { expressPath } from './paths.ts';
import { onUnhandled, send } from './problems.ts';
import { type QueryServices, queryHandler } from './queryHandler.ts';
import { requestSpans } from './requestSpans.ts';
import { sendValidToken, type TokenVerifier } from './tokens.ts';

export type RouterDeps = {
  readonly verify: TokenVerifier;
  readonly organisations: Register;
  readonly logger: Log;
  readonly telemetry: Telemetry;
  readonly command: CommandTools;
  readonly query: QueryServices;
  readonly runtime: Runtime<Whatever>;
  readonly parked: ParkedTools;
  readonly inTransit: InTransitTools;
  readonly flow: FlowTools;
  readonly journal: JournalTools;
  readonly health: () => Promise<{ readonly ready: boolean }>;
};

const largestBody = '256kb';

/** All routes of one service. Those before `signedIn` need no token: health and the description of the API. */
export function serviceRouter(spec: ServiceSpec<Whatever>, deps: RouterDeps): Router {
  const router = express.Router();
  router.use('/docs', apiPage());
  router.use(keepNothing);
  router.get('/health/live', (_request, response) => void response.json({ live: true }));
  router.get('/health/ready', async (_request, response) => {
    const health = await deps.health();
    response.status(health.ready ? 200 : 503).json(health);
  });
  router.get(
    '/openapi.json',
    openApiRoute(async () => (await import('./openapi.ts')).openApiOf(spec)),
  );

  router.use(requestSpans(deps.telemetry));
  router.use(signedIn(deps.verify));
  router.use(organisationGate(deps.organisations));
  router.use(express.json({ limit: largestBody, strict: true, type: ['application/json', '*/*'] }));
  const traced = commandSpans(deps.telemetry);
  for (const command of spec.commands)
    router.post(expressPath(command.path), traced(command, commandHandler(command, deps.command)));
  for (const query of queriesOf(spec))
    router[verbOf(query)](expressPath(query.path), queryHandler(query, deps.query));
  router.use('/parked', parkedRoutes(deps.parked));
  router.use('/in-transit', inTransitRoute(deps.inTransit));
  router.use('/journal', journalRoutes(deps.journal));
  router.use(flowRoutes(deps.flow));
  const more = spec.routes?.(deps.runtime);
  if (more) router.use(more);
  router.use((_request, response) =>
    send(response, 'not-found', { detail: 'There is no such address.' }),
  );
  router.use(onUnhandled((error) => deps.logger.error('request', error)));
  return router;
}

/** No browser and no proxy keeps an answer: nearly all carry what is known of a person, a code, or who may know it. */
const keepNothing: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Puts the caller, and until when their token lasts, into `response.locals`; 401 without a valid bearer token. */
function signedIn(verify: TokenVerifier): RequestHandler {
  return (request, response, next) => {
    const [scheme, token] = (request.get('authorization') ?? '').split(' ');
    const verified =
      scheme?.toLowerCase() === 'bearer' && token
        ? verify(token, Date.now())
        : { refused: sendValidToken };
    if ('refused' in verified) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      send(response, 'token', { detail: verified.refused });
      return;
    }
    response.locals.actor = verified.actor;
    response.locals.signedInUntil = verified.until;
    next();
  };
}
