// What changed elsewhere appears here: one tab of the browser listens, tells the others, and each asks for its page anew.
// Only parts that are marked change, never one that holds the focus: nobody loses what they type or where they are. A page
// that its reader may see no longer goes, unless it answers a form: what that tells is told once.

const together = 800;
const said = new BroadcastChannel('live');
let waiting;
let stale = false;

function changed() {
  if (document.hidden) {
    stale = true;
    return;
  }
  clearTimeout(waiting);
  waiting = setTimeout(refresh, together);
}

async function refresh() {
  stale = false;
  const answer = await fetch(location.pathname + location.search, {
    headers: { Accept: 'text/html' },
  }).catch(() => undefined);
  if ([403, 404].includes(answer?.status) && document.querySelector('h1[data-live]'))
    return location.replace(location.pathname + location.search);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const now = [...fresh.querySelectorAll('[data-live]')].find(
      (one) => one.dataset.live === part.dataset.live,
    );
    if (!now || now.innerHTML === part.innerHTML) continue;
    if (part.contains(document.activeElement)) {
      part.addEventListener('focusout', changed, { once: true });
      continue;
    }
    const open = [...part.querySelectorAll('details')].map((one) => one.open);
    part.replaceWith(document.adoptNode(now));
    showOpen(now);
    [...now.querySelectorAll('details')].forEach((one, n) => {
      one.open ||= open[n] === true;
    });
  }
}

// On a phone a line of pages or of choices scrolls: what is open there stands in its middle.
function showOpen(within) {
  for (const open of within.querySelectorAll('[aria-current]')) {
    const line = open.closest('.tabs, .days');
    if (!line) continue;
    const [one, all] = [open.getBoundingClientRect(), line.getBoundingClientRect()];
    line.scrollLeft += one.left + one.width / 2 - all.left - all.width / 2;
  }
}
showOpen(document);
addEventListener('resize', () => showOpen(document));

function listen() {
  const source = new EventSource('/live');
  source.addEventListener('changed', () => {
    said.postMessage('changed');
    changed();
  });
  return source;
}

said.addEventListener('message', changed);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && stale) changed();
});

// Where no feed tells of changes the page looks again by itself, for half an hour: a desk that nobody sits at ends its session.
const again = Number(document.querySelector('[data-again]')?.dataset.again);
if (again > 0) {
  const looking = setInterval(changed, again * 1_000);
  setTimeout(() => clearInterval(looking), 1_800_000);
}

if (document.querySelector('[data-live]')) {
  // Held for as long as this tab lives; then another one listens.
  if (navigator.locks)
    navigator.locks.request('live', () => {
      listen();
      return new Promise(() => {});
    });
  else listen();
}
