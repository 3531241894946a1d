// Keeps what a peer worker reports until there is a line, and sends it: in order, one at a time, under the key of its form, so
// that it has its effect once. It works for all tabs, so that nothing is sent twice. Stands in front of pages below /peer/ alone.
// `desk` is put before this when it is served: what is kept for the page without a line, and which fields of which forms may wait.

const day = 86_400_000;
/** After so long what was typed is deleted, and its owner is told. */
const longest = 7 * day;
/** Services remember a key for a day: what was sent before, without an answer, is not sent again by itself. */
const sure = day;
const patience = 20_000;
const asData = { Accept: 'application/json' };

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(caches.open(desk.version).then((cache) => cache.addAll(desk.kept)));
});

addEventListener('activate', (event) => {
  const old = async () => {
    for (const name of await caches.keys()) if (name !== desk.version) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(old());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate')
    event.respondWith(request.method === 'POST' ? sent(request) : opened(request));
  else if (desk.kept.includes(pathname))
    event.respondWith(fetch(request).catch(() => caches.match(pathname)));
});

/** What no line answers is given up; it may still arrive, and its key makes it the same command. */
const within = (answer) =>
  Promise.race([answer, new Promise((_, fail) => setTimeout(fail, patience))]);

const opened = (request) => within(fetch(request)).catch(() => caches.match('/peer/offline'));

/** A form that is sent as a page waits like any other report. */
async function sent(request) {
  const pairs = [...(await request.clone().formData())];
  const { pathname } = new URL(request.url);
  const answer = await within(fetch(request)).catch(() => undefined);
  if (answer) {
    await settled(pairs, answer).catch(() => undefined);
    return answer;
  }
  const held = await hold(pathname, pairs);
  return held ? Response.redirect('/peer/today', 303) : Response.error();
}

/** What was not taken and is decided on again: gone once it is taken; else it goes on under the key of the form that came back. */
async function settled(pairs, answer) {
  const { _key: key } = Object.fromEntries(pairs);
  const entry = (await all()).find((one) => one.key === key);
  if (!entry) return;
  if (isPage(answer)) {
    const next = /name="_key" value="([^"]+)"/.exec(await answer.clone().text())?.[1];
    if (!next || next === key) return;
    await put({ ...entry, key: next, no: entry.no ?? 'refused' });
    await remove(key);
  } else if (answer.type === 'opaqueredirect' && (await line()).csrf) await remove(key);
}

// What waits: one row a report, and who was signed in last.

let database;
const opening = () =>
  new Promise((done, fail) => {
    const asked = indexedDB.open('peer', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('reports', { keyPath: 'key' });
      asked.result.createObjectStore('reader');
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });

async function stored(name, mode, act) {
  database ??= opening();
  const change = (await database).transaction(name, mode, { durability: 'strict' });
  return new Promise((done, fail) => {
    const asked = act(change.objectStore(name));
    change.oncomplete = () => done(asked.result);
    change.onabort = () => fail(change.error);
  });
}
const all = () => stored('reports', 'readonly', (rows) => rows.getAll());
const put = (entry) => stored('reports', 'readwrite', (rows) => rows.put(entry));
const remove = (key) => stored('reports', 'readwrite', (rows) => rows.delete(key));
const reader = () => stored('reader', 'readonly', (rows) => rows.get('as'));

/** Of one account, in the order in which they were written. What was typed too long ago is deleted; that it was, is told. */
async function reportsOf(as) {
  const rows = (await all()).filter((one) => one.as === as);
  for (const [n, { key, kind, held, no }] of rows.entries())
    if (no !== 'old' && Date.now() - held > longest) {
      rows[n] = { key, as, kind, held, no: 'old', typed: [] };
      await put(rows[n]);
    }
  return rows.sort((one, other) => one.held - other.held);
}

/** Keeps a report of whoever uses this phone, as far as its form may wait; a second tap on the same form is the same report. */
async function hold(path, pairs) {
  const form = desk.mayWait.find((one) => new RegExp(one.path).test(path));
  const { _key: key, _as: as, _etag: etag } = Object.fromEntries(pairs);
  if (!form || !key || as !== (await reader())) return false;
  const typed = pairs.filter(([name]) =>
    form.fields.some((field) => name === field || name.startsWith(`${field}.`)),
  );
  const [kind] = /(?<=\/)(reached|tried|code)(?=\/)/.exec(path) ?? [];
  const before = (await all()).find((one) => one.key === key);
  await put({
    key,
    as,
    path,
    kind,
    typed,
    held: before?.held ?? Date.now(),
    ...(etag && { etag }),
  });
  await registration.sync?.register('reports').catch(() => undefined);
  return true;
}

// Sending: by one of all tabs, whoever asks.

let told;
let sending;
const pages = new BroadcastChannel('peer');

function send() {
  sending ??= sendAll().finally(() => {
    sending = undefined;
    pages.postMessage({});
  });
  return sending;
}

/** Who is signed in now: nothing of anybody else is sent. */
async function line() {
  const answer = await fetch('/peer/line', {
    headers: asData,
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined);
  told = answer?.ok ? 'fine' : answer?.status === 401 ? 'signIn' : 'noLine';
  return answer?.ok ? answer.json() : {};
}

async function sendAll() {
  const { as, csrf } = await line();
  if (csrf === undefined) return;
  const tried = new Set();
  for (;;) {
    const entry = (await reportsOf(as)).find(({ key, no }) => !no && !tried.has(key));
    if (!entry) return;
    tried.add(entry.key);
    if (entry.tried && Date.now() - entry.tried > sure) await put({ ...entry, no: 'unsure' });
    else if (!(await sendOne(entry, csrf))) return;
  }
}

const isPage = (answer, status = answer.status) =>
  answer.status === status && answer.headers.get('Content-Type')?.startsWith('text/html');

/** Whether the next one can be sent. */
async function sendOne(entry, csrf) {
  const { key, as, path, typed, etag } = entry;
  const hidden = { _key: key, _as: as, _csrf: csrf, ...(etag && { _etag: etag }) };
  const answer = await fetch(path, {
    method: 'POST',
    headers: asData,
    body: new URLSearchParams([...typed, ...Object.entries(hidden)]),
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined);
  if (!answer) {
    told = 'noLine';
    // Unless it was thrown away meanwhile.
    if ((await all()).some((one) => one.key === key))
      await put({ ...entry, tried: entry.tried ?? Date.now() });
    return false;
  }
  if (answer.ok) {
    await remove(key);
    pages.postMessage({ taken: entry });
  } else if (answer.status === 401) {
    told = 'signIn';
    return false;
  } else if (answer.status === 404 || isPage(answer, 403)) await put({ ...entry, no: 'gone' });
  else if ([409, 412, 422].includes(answer.status)) {
    const { why } = await answer.json().catch(() => ({}));
    await put({ ...entry, no: 'refused', why });
  }
  // Whatever else it is passes: the report waits on, and stands in nobody's way.
  return true;
}

addEventListener('sync', (event) => {
  const again = async () => {
    await send();
    if (told === 'noLine') throw new Error('no line');
  };
  event.waitUntil(again());
});

/** The page without a line is there in the language of whoever reads. */
async function inLanguage(lang) {
  const kept = await caches.match('/peer/offline');
  if (!lang || kept?.headers.get('Content-Language') === lang) return;
  const cache = await caches.open(desk.version);
  await cache.add('/peer/offline').catch(() => undefined);
}

/** What a page asks for. One that is nobody's page is told how much waits, and nothing of what. */
const asked = {
  async reader({ as, lang }) {
    await stored('reader', 'readwrite', (rows) => rows.put(as, 'as'));
    await inLanguage(lang);
  },
  hold: ({ path, pairs }) => hold(path, pairs),
  send,
  async again({ key, as }) {
    const entry = (await reportsOf(as)).find((one) => one.key === key);
    const { no, why, ...waiting } = entry;
    await put(waiting);
    await send();
  },
  drop: ({ key }) => remove(key),
  async state({ as }) {
    const rows = await reportsOf(as ?? (await reader()));
    const shown = as ? rows : rows.map(({ key, kind, held, no }) => ({ key, kind, held, no }));
    const [waiting, refused] = [shown.filter(({ no }) => !no), shown.filter(({ no }) => no)];
    return { told, waiting, refused };
  },
};

addEventListener('message', (event) => {
  const { data, ports } = event;
  const answer = async () => ports[0]?.postMessage(await asked[data.do](data).catch(() => false));
  event.waitUntil(answer());
});
