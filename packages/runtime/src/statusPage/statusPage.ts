import { type Instant, roles, type ServiceName } from '@throughcare/contracts';
import type { Accounts } from '@throughcare/issuer';
import type { ServiceHealth } from '@throughcare/service-kit';
import express, { type Router } from 'express';
import { noticeLines } from './noticeLines.ts';
import { statusStyle } from './statusStyle.ts';

/** What each service is for, in a line that needs no manual. */
const services: Readonly<Record<ServiceName, { readonly title: string; readonly what: string }>> = {
  intake: {
    title: 'Intake',
    what: 'Who a person is, what they need, what they agreed to. Identity lives only here.',
  },
  'court-diversion': {
    title: 'Court diversion',
    what: 'Treatment instead of prison: orders, their deadlines, and whether treatment started.',
  },
  'prison-program': {
    title: 'Prison programmes',
    what: 'Programmes inside, substitution treatment that goes on, and each release prepared.',
  },
  aftercare: {
    title: 'Aftercare',
    what: 'The hand-over at the gate: offers to NGOs, first contact, the first four weeks.',
  },
};

/** Where the status of the installation is read, beside a desk. */
export const statusPath = '/status/';

/** Where each sample account finds its work. */
const inboxes: Readonly<Record<string, string>> = {
  intake: '/intake/referrals',
  screener: '/intake/screening-offers',
  assessor: '/intake/screening-offers',
  clerk: '/court-diversion/tasks',
  judge: '/court-diversion/tasks',
  prosecutor: '/court-diversion/tasks',
  counsel: '/court-diversion/orders?state=OFFERED',
  probation: '/court-diversion/orders?state=START_OVERDUE',
  'case-manager': '/prison-program/people-held',
  programme: '/prison-program/enrolments?status=WAITLISTED',
  'prison-nurse': '/prison-program/people-held',
  reception: '/prison-program/open-departures',
  provider: '/aftercare/treatment-episodes',
  ngo: '/aftercare/offers?state=OFFERED',
  'ngo-worker': '/aftercare/cases',
  peer: '/aftercare/cases',
  'ngo-two': '/aftercare/offers?state=OFFERED',
  city: '/aftercare/unplaced',
  privacy: '/intake/merge-review',
};

/** A doorway, for this page and for those of the APIs. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#1d70b8" d="M2 1h12v14H2z"/><path fill="#fff" d="M5 4h6v11H5z"/></svg>';

export type ServiceState = {
  readonly name: ServiceName;
  /** Null where the service does not answer. */
  readonly health: ServiceHealth | null;
};

export type StatusPageOptions = {
  /** Where all of this is served. */
  readonly url: string;
  readonly accounts: Accounts;
  readonly now: () => Instant;
  readonly states: () => Promise<readonly ServiceState[]>;
  /** Prints a token for an account, as a shell would call it. */
  readonly tokenCommand: string;
  /** Makes and shows accounts, as a shell would call it. */
  readonly accountCommand: string;
};

/** One plain page: what runs here, how it is, and where to go. Readable without script. */
export function statusPage(options: StatusPageOptions): Router {
  const router = express.Router();
  // Its sheet lies beside it: without the slash it would be looked for one step up.
  router.get('/', (request, response, next) =>
    request.originalUrl.endsWith('/') || request.baseUrl === ''
      ? next()
      : response.redirect(308, `${request.baseUrl}/`),
  );
  router.get('/style.css', (_request, response) => void response.type('css').send(statusStyle));
  router.get('/favicon.ico', (_request, response) => void response.type('svg').send(icon));
  router.get('/', async (_request, response) => {
    const states = await options.states();
    response.setHeader('Cache-Control', 'no-store');
    response
      .status(states.every(({ health }) => health?.ready) ? 200 : 503)
      .type('html')
      .send(page(options, states));
  });
  return router;
}

const page = (
  options: StatusPageOptions,
  states: readonly ServiceState[],
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Throughcare: status</title>
<link rel="icon" href="favicon.ico" type="image/svg+xml">
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<h1>Throughcare</h1>
<p>Treatment instead of prison, and care that goes on after the gate. Four services run here and tell each other what happens; nothing that one of them accepted is lost on the way.</p>
<h2>Services</h2>
${table(
  `As of ${text(options.now().replace('T', ' ').slice(0, 16))} UTC, by their clock`,
  ['Service', 'State', 'Records', 'Events to send', 'Events to read', 'Parked', 'Try it'],
  states.map(serviceRow),
)}
${noticeLines(states)}${accountsOf(options)}
</main>
</body>
</html>
`;

/** Sample accounts alone: who else may sign in here is for nobody to read who has not. */
function accountsOf(options: StatusPageOptions): string {
  const samples = options.accounts.list().filter(({ kind }) => kind === 'SAMPLE');
  if (samples.length === 0)
    return `<h2>Accounts</h2>
<p>Whoever runs this installation makes them: <code>${text(options.accountCommand)} add</code>, <code>${text(options.accountCommand)} list</code>.</p>`;
  return `<h2>Sample accounts</h2>
<p>Everybody here is invented: each account is chosen by a click, and finds its work at the address beside it. A token for the command line:</p>
<pre><code>TOKEN=$(${text(options.tokenCommand)} clerk)
curl -s -H "Authorization: Bearer $TOKEN" ${text(options.url)}/court-diversion/tasks</code></pre>
<p>The API pages take the same token under “Authorize”.</p>
${table(
  'Sample accounts',
  ['Account', 'Who', 'Organisation', 'Role', 'Finds work at'],
  samples.map((account) => [
    header(`<code>${text(account.name)}</code>`),
    cell('Who', text(account.title)),
    cell('Organisation', text(account.org)),
    cell('Role', account.roles.map(named).join(', ')),
    cell('Finds work at', address(inboxes[account.name])),
  ]),
)}`;
}

/** Roles are said outright: on a narrow screen the style takes the table's own away. */
const table = (caption: string, heads: readonly string[], rows: readonly string[][]): string => `
<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => `<th role="columnheader" scope="col"${numbers.includes(head) ? ' class="n"' : ''}>${head}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${rows.map((cells) => `<tr role="row">${cells.join('')}</tr>`).join('\n')}
</tbody>
</table>`;
const numbers: readonly string[] = ['Records', 'Events to send', 'Events to read', 'Parked'];

const header = (html: string): string => `<th role="rowheader" scope="row">${html}</th>`;
const cell = (label: string, html: string, more = ''): string => {
  const classes = `${numbers.includes(label) ? 'n ' : ''}${more}`.trim();
  return `<td role="cell" data-label="${label}"${classes ? ` class="${classes}"` : ''}>${html}</td>`;
};

function serviceRow({ name, health }: ServiceState): string[] {
  const { title, what } = services[name];
  const {
    ready,
    reasons,
    pendingEvents = null,
    lag = null,
    parked = null,
    documents = null,
  } = health ?? { ready: false, reasons: ['it does not answer'] };
  const state = ready ? 'ready' : text(`not ready: ${reasons.join(', ')}`);
  return [
    header(`${title}<span class="what">${what}</span>`),
    cell('State', state, `state ${ready ? 'good' : 'bad'}`),
    cell('Records', grouped(documents)),
    cell('Events to send', grouped(pendingEvents)),
    cell('Events to read', grouped(lag)),
    cell('Parked', grouped(parked), (parked ?? 1) > 0 ? 'bad' : ''),
    cell('Try it', `<a href="/${name}/docs/">${title} API</a>`),
  ];
}

const named = (role: keyof typeof roles): string =>
  `<abbr title="${text(roles[role])}">${role}</abbr>`;
const address = (path: string | undefined): string =>
  path === undefined ? '–' : `<code>${text(path)}</code>`;
const grouped = (count: number | null): string => count?.toLocaleString('en') ?? 'unknown';
const text = (raw: string): string => raw.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
