// Better with this, whole without it: errors take the focus, a form is sent once, and what changed elsewhere appears here.
import './live.js';

// What a peer worker reports waits on their phone until there is a line.
if (navigator.serviceWorker && document.querySelector('[data-waiting]')) import('./peer.js');

document.querySelector('.govuk-error-summary')?.focus();

for (const form of document.querySelectorAll('form[method=post]'))
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    history.replaceState({ sent: true }, '');
    // After the browser has taken the values: a disabled button would not be sent.
    setTimeout(() => {
      for (const button of form.querySelectorAll('button'))
        button.setAttribute('aria-disabled', 'true');
    });
  });

// What is told once is saved from the page itself: no address holds it, nor does the list of what was downloaded.
for (const link of document.querySelectorAll('a[data-saves]')) {
  const text = document.getElementById(link.dataset.saves).textContent;
  link.href = URL.createObjectURL(
    new Blob([`${text.trim()}\n`], { type: 'application/x-pem-file' }),
  );
  link.parentElement.hidden = false;
}

// Back from the next page, the form may be sent again: kept by the browser with its key, it is the same command; asked for anew,
// it is another one, and what was filled in for the first is taken out.
addEventListener('pageshow', (event) => {
  if (!event.persisted && history.state?.sent)
    for (const form of document.querySelectorAll('form[method=post]')) form.reset();
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
  }
});
