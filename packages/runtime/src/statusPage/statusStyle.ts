/** Style of the status page: readable in light and dark, and on a phone, where each row of a table becomes a card. */
export const statusStyle = `
:root { color-scheme: light dark; --line: #b1b4b6; --soft: #505a5f; --accent: #1d70b8; --bad: #b3261e; --good: #00703c; --block: #f3f2f1; }
@media (prefers-color-scheme: dark) { :root { --line: #505a5f; --soft: #b1b4b6; --accent: #8ab4f8; --bad: #ff8a80; --good: #7ddc9b; --block: #26282a; } }
* { box-sizing: border-box; }
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .75rem; }
p { margin: .75rem 0; max-width: 44rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { background: #ffdd00; color: #0b0c0c; outline: 3px solid #0b0c0c; outline-offset: 0; }
table { border-collapse: collapse; width: 100%; }
caption { color: var(--soft); padding-block-end: .5rem; text-align: start; }
th, td { border-block-end: 1px solid var(--line); padding: .6rem 1.25rem .6rem 0; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { vertical-align: bottom; }
th:last-child, td:last-child { padding-inline-end: 0; }
.n { text-align: end; font-variant-numeric: tabular-nums; }
.what { display: block; font-size: 1rem; font-weight: 400; color: var(--soft); max-width: 24rem; }
tbody th code { font-weight: 600; white-space: nowrap; }
.state { font-weight: 600; }
.good { color: var(--good); } .bad { color: var(--bad); }
code, pre { font: .9375rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
pre { background: var(--block); border-inline-start: 4px solid var(--accent); margin: .75rem 0; max-width: 60rem; padding: .75rem 1rem; white-space: pre-wrap; }
@media (max-width: 52rem) {
  thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; white-space: nowrap; }
  table, caption, tbody, tr, th, td { display: block; }
  tr { border-block-end: 1px solid var(--line); padding-block: .75rem; }
  tbody th, tbody td, tbody td.n { border: 0; padding: .15rem 0; text-align: start; }
  tbody th code { white-space: normal; }
  td[data-label]::before { color: var(--soft); content: attr(data-label) ": "; font-weight: 400; }
  .what { max-width: none; }
}
`;
