import type { ServiceHealth } from '@throughcare/service-kit';
import express, { type Router } from 'express';
import type { House } from './house.ts';

/** What each service is for, in a line that needs no manual. */
const purposes: Readonly<Record<string, string>> = {
  intake: 'Who a person is, what they need, what they agreed to. Identity lives only here.',
  'court-diversion':
    'Treatment instead of prison: orders, their deadlines, and whether treatment started.',
  'prison-program':
    'Programmes inside, substitution treatment that goes on, and each release prepared.',
  aftercare: 'The hand-over at the gate: offers to NGOs, first contact, the first four weeks.',
};

const css = `
:root { color-scheme: light dark; --line: #b1b4b6; --accent: #1d70b8; --bad: #b3261e; --good: #00703c; }
@media (prefers-color-scheme: dark) { :root { --line: #505a5f; --accent: #8ab4f8; --bad: #ff8a80; --good: #7ddc9b; } }
body { font: 1.1875rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 66rem; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 .75rem; }
p { max-width: 44rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid #ffdd00; background: #ffdd00; color: #0b0c0c; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; padding-block-end: .5rem; font-weight: 600; }
th, td { border-block-end: 1px solid var(--line); padding: .6rem .9rem .6rem 0; text-align: start; vertical-align: top; }
td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; }
.state { font-weight: 600; }
.good { color: var(--good); } .bad { color: var(--bad); }
small { color: inherit; opacity: .8; }
code { font-size: .95em; }
`;

/** One plain page: what runs here, how it is, and where to go. Readable without script. */
export function statusPage(house: House): Router {
  const router = express.Router();
  router.get('/style.css', (_request, response) => void response.type('css').send(css));
  router.get('/', async (_request, response) => {
    const states = await Promise.all(
      house.services.map(async (service) => ({
        name: service.name,
        health: await service.health(),
        documents: (await house.data.openStore(service.name).totals()).documents,
      })),
    );
    response.setHeader('Cache-Control', 'no-store');
    response
      .status(states.every(({ health }) => health.ready) ? 200 : 503)
      .type('html')
      .send(page(house, states));
  });
  return router;
}

type State = { readonly name: string; readonly health: ServiceHealth; readonly documents: number };

const page = (house: House, states: readonly State[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Throughcare: status</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>Throughcare</h1>
<p>Treatment instead of prison, and care that goes on after the gate. Four services run here and tell each other what happens; nothing that one of them accepted is lost on the way.</p>
<div class="table"><table>
<caption>The services, at ${text(house.clock.now().replace('T', ' ').slice(0, 16))} UTC by their clock</caption>
<thead><tr><th scope="col">Service</th><th scope="col">State</th><th scope="col" class="n">Records</th><th scope="col" class="n">Events waiting to go out</th><th scope="col" class="n">To read</th><th scope="col" class="n">Set aside</th><th scope="col">Try it</th></tr></thead>
<tbody>
${states.map(row).join('\n')}
</tbody>
</table></div>
<h2>Sample accounts</h2>
<p>Their passwords are in <code>accounts.json</code> in the data directory. For the command line, <code>npx throughcare token clerk</code> prints a token; send it as <code>Authorization: Bearer …</code>.</p>
<div class="table"><table>
<caption>Who may sign in on this machine</caption>
<thead><tr><th scope="col">Account</th><th scope="col">Who</th><th scope="col">Organisation</th><th scope="col">Role</th></tr></thead>
<tbody>
${house.accounts
  .list()
  .map(
    ({ name, title, org, roles }) =>
      `<tr><th scope="row"><code>${text(name)}</code></th><td>${text(title)}</td><td>${text(org)}</td><td>${text(roles.join(', '))}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table></div>
</main>
</body>
</html>
`;

const row = ({ name, health, documents }: State): string => `<tr>
<th scope="row">${text(name)}<br><small>${text(purposes[name] ?? '')}</small></th>
<td class="state ${health.ready ? 'good' : 'bad'}">${health.ready ? 'ready' : text(`not ready: ${health.reasons.join(', ')}`)}</td>
<td class="n">${documents}</td><td class="n">${health.pendingEvents}</td><td class="n">${health.lag}</td>
<td class="n${health.parked > 0 ? ' bad' : ''}">${health.parked}</td>
<td><a href="/${text(name)}/docs/">API of ${text(name)}</a></td>
</tr>`;

const text = (raw: string): string => raw.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
