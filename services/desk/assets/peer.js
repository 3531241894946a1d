// What a peer worker reports goes by way of this phone: it is sent at once where there is a line, and waits where there is none.
// This asks how it was tried, and shows what waits and what was not taken. Who a report is about is known to the open page alone,
// and all words stand in the page.

const place = document.querySelector('[data-waiting]');
const { as, locale, zone, now } = place.dataset;
const words = place.querySelector('template').content;
const said = (name) => words.querySelector(`[data-say="${name}"]`)?.cloneNode(true);
const wordOf = (name) => said(name)?.textContent ?? '';
/** By the clock of the desk, as this page was made: a phone's own may be wrong. */
const ahead = now ? Date.parse(now) - Date.now() : 0;

const clock = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};
const timeOf = (at, timeZone) => new Intl.DateTimeFormat(locale, { ...clock, timeZone }).format(at);

const registered = navigator.serviceWorker
  .register('/peer/offline.js')
  .catch(() => navigator.serviceWorker.getRegistration('/peer/'));

async function worker() {
  const found = await registered;
  // Where a browser allows none, nothing here is ever ready, and pages work as without script.
  if (!found) return new Promise(() => {});
  const coming = found.installing ?? found.waiting;
  if (!found.active)
    await new Promise((done) => {
      coming.addEventListener('statechange', () => coming.state === 'activated' && done());
    });
  return found.active;
}

const ask = async (message) => {
  const { port1, port2 } = new MessageChannel();
  (await worker()).postMessage({ as, ...message }, [port2]);
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
  });
};

// Showing.

const [status] = place.querySelectorAll('[role=status]');
const hasLists = document.querySelector('[data-list]') !== null;
let taken = [];
let waits = 0;

const typedIn = ({ typed = [] }, name) => typed.find(([one]) => one === name)?.[1];

/** Who it is about as this page says it, where it does; nothing of it is kept. */
function whoOf({ path = '' }) {
  const [, id] = /^\/peer\/contacts\/([^/]+)/.exec(path) ?? [];
  return id && document.querySelector(`main a[href="/ngo/cases/${id}"]`)?.textContent;
}

function whenOf(entry) {
  const [y, m, d] = ['year', 'month', 'day'].map((part) => typedIn(entry, `at.${part}`));
  const [hours, minutes] = (typedIn(entry, 'at.time') ?? '').split(/[:.]/);
  const at = Date.UTC(y, m - 1, d, hours, minutes);
  return Number.isNaN(at) ? undefined : timeOf(at, 'UTC');
}

const describe = (entry) =>
  [
    whoOf(entry),
    wordOf(entry.kind),
    whenOf(entry),
    wordOf(typedIn(entry, 'mode')),
    typedIn(entry, 'code'),
  ]
    .filter(Boolean)
    .join(' · ');

async function show() {
  const { told, waiting, refused } = await ask({ do: 'state' });
  waits = waiting.length + refused.length;
  tell([
    ...(leaving && waits > 0 ? [said('leaving')] : []),
    ...(taken.length > 0 ? [filled('taken', taken.map(describe).join(' · '))] : []),
    ...(told === 'signIn' && waiting.length > 0 ? [said('signIn')] : []),
    ...(told === 'noLine' && as ? [said('noLine')] : []),
    ...(hasLists || waiting.length === 0 ? [] : [filled('waiting', waiting.length)]),
    ...(hasLists || refused.length === 0 ? [] : [filled('refused', refused.length)]),
    ...(told === 'fine' && !as ? [said('back')] : []),
  ]);
  list('waiting', waiting, as ? droppable : () => {});
  list('refused', refused, as ? explained : () => {});
  if (told !== 'signIn' && (waiting.length > 0 || (told === 'noLine' && !as))) later();
  else tries = 0;
}

function filled(name, text) {
  const note = said(name);
  note.querySelector('b').textContent = text;
  return note;
}

/** What has been told is not told again. */
function tell(notes) {
  const text = notes.map((note) => note.textContent).join();
  if (status.dataset.told === text) return;
  status.dataset.told = text;
  status.replaceChildren(...notes);
}

const drawn = {};
function list(name, entries, more) {
  const section = document.querySelector(`[data-list=${name}]`);
  const text = JSON.stringify(entries);
  if (!section || drawn[name] === text) return;
  // Whoever stands on one of its buttons stays there.
  if (section.querySelector('ul').contains(document.activeElement)) return;
  drawn[name] = text;
  section.hidden = entries.length === 0;
  section.querySelector('.count').textContent = entries.length;
  section.querySelector('ul').replaceChildren(
    ...entries.map((entry) => {
      const row = said('row');
      row.querySelector('.what').textContent = describe(entry);
      row.querySelector('time').textContent = timeOf(entry.held + ahead, zone);
      more(row, entry);
      return row;
    }),
  );
}

/** Why it was not taken, how things stand now, and what can be done about it. */
function explained(row, entry) {
  const reasons = entry.no === 'refused' ? (entry.why ?? []) : [wordOf(entry.no)];
  const box = row.firstElementChild;
  box.append(...reasons.map(paragraph));
  const bar = row.querySelector('.bar');
  if (entry.no === 'gone') bar.append(button('again', () => ask({ do: 'again', key: entry.key })));
  else if (entry.no !== 'old') {
    bar.append(button('decide', () => decide(entry)));
    void standing(entry, box);
  }
  droppable(row, entry);
}

/** Asked once more before it is gone. */
function droppable(row, { key }) {
  const drop = button('drop', async () => {
    if (drop.dataset.asked) {
      status.focus({ preventScroll: true });
      await ask({ do: 'drop', key });
      return show();
    }
    drop.dataset.asked = 'yes';
    drop.textContent = wordOf('sure');
  });
  row.querySelector('.bar').append(drop);
  row.querySelector('.bar').hidden = false;
}

function paragraph(text) {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function button(name, press) {
  const made = said(name);
  made.addEventListener('click', press);
  return made;
}

async function standing(entry, box) {
  const answer = await fetch(entry.path, { headers: { Accept: 'application/json' } }).catch(
    () => undefined,
  );
  if (!answer?.ok) return;
  const lines = document.createElement('dl');
  lines.className = 'facts';
  entry.facts = (await answer.json()).facts;
  for (const { label, value } of entry.facts)
    for (const [tag, text] of Object.entries({ dt: label, dd: value })) {
      const part = document.createElement(tag);
      part.textContent = text;
      lines.append(part);
    }
  if (lines.childElementCount > 0) box.append(said('now'), lines);
}

/** As its form would have sent it: the page that answers says what is otherwise now, and keeps what was typed. */
function decide({ path, typed, key, etag = '', facts = [] }) {
  const form = document.createElement('form');
  const csrf = document.querySelector('form[action="/sign-out"] [name=_csrf]').value;
  for (const [name, value] of [
    ...typed,
    ['_key', key],
    ['_etag', etag],
    ['_was', JSON.stringify(facts)],
    ['_as', as],
    ['_csrf', csrf],
  ])
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  Object.assign(form, { method: 'post', action: path, hidden: true });
  document.body.append(form);
  form.submit();
}

// Reporting.

const dialog = document.querySelector('dialog[data-report]');
let report;

/** Both taps on the page of the day, so that no page has to be fetched between them. */
function open(link) {
  const form = dialog.querySelector('form');
  form.reset();
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.now() + ahead);
  const [day, month, year, time] = parts.split(/\/|, /);
  const typed = {
    'at.day': Number(day),
    'at.month': Number(month),
    'at.year': year,
    'at.time': time,
  };
  for (const [name, value] of Object.entries(typed)) form.elements[name].value = value;
  form.elements.reached.value = link.pathname.includes('/reached/') ? 'yes' : 'no';
  dialog.querySelector('h2').textContent = link.getAttribute('aria-label');
  report = { path: link.pathname, key: crypto.randomUUID() };
  taken = [];
  dialog.showModal();
}

// The second tap of somebody in a hurry dials no number, and opens nothing, that lay below.
const hurry = 1_000;
const finger = 24;
let tapped;
document.addEventListener(
  'click',
  (event) => {
    const { target, clientX: x, clientY: y, timeStamp: at } = event;
    if (dialog?.contains(target)) tapped = { x, y, at };
    else if (
      tapped &&
      target.closest('a') &&
      at - tapped.at < hurry &&
      Math.hypot(x - tapped.x, y - tapped.y) < finger
    )
      event.preventDefault();
  },
  true,
);

if (dialog && as) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="/peer/contacts/"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!ready) return;
    event.preventDefault();
    open(link);
  });
  dialog.addEventListener('submit', async ({ target, submitter }) => {
    if (submitter.value === '') return;
    const { path, key } = report;
    const pairs = [...new FormData(target, submitter), ['_key', key], ['_as', as]];
    const held = await ask({ do: 'hold', path, pairs });
    if (!held) return location.assign(path);
    await show();
    status.focus({ preventScroll: true });
    void send();
  });
}

// Whoever signs out while something waits is told, once.
let leaving = false;
document.addEventListener(
  'submit',
  (event) => {
    if (event.target.getAttribute('action') !== '/sign-out' || waits === 0) return;
    if (leaving) return;
    event.preventDefault();
    event.stopPropagation();
    leaving = true;
    void show().then(() => status.focus());
  },
  true,
);

// When to send again: at once where the browser says that there is a line, else after a while that grows.

const most = 300_000;
let tries = 0;
let waiting;
function later() {
  waiting ??= setTimeout(send, Math.min(most, 2_000 * 2 ** tries++));
}
function send() {
  clearTimeout(waiting);
  waiting = undefined;
  return ask({ do: 'send' });
}

const elsewhere = new BroadcastChannel('peer');
const live = new BroadcastChannel('live');
elsewhere.addEventListener('message', ({ data }) => {
  if (data.taken?.as === as && as) {
    taken.push(data.taken);
    live.postMessage('changed');
  }
  void show();
});
addEventListener('online', send);
addEventListener('offline', send);

let ready = false;
if (as) await ask({ do: 'reader', lang: document.documentElement.lang });
ready = true;
place.dataset.ready = '';
void show();
void send();
