import { metaOf } from '@throughcare/record';
import { settingsInForce, settingsSchemas, takesOf } from '@throughcare/runtime';
import type { GeneratedFile } from './generatedFile.ts';
import { cells } from './tableRow.ts';

const example = {
  'court-diversion': {
    offerOpenDays: 10,
    by: [{ court: 'court-north', offerOpenDays: 14, issueDays: 10 }],
  },
  aftercare: {
    by: [
      { area: 'US-NY', answerWorkingDays: 2 },
      { agreement: 'ngo-harbour', answerWorkingDays: 5 },
    ],
  },
  days: {
    timeZone: 'Europe/London',
    by: [{ area: 'GB-ENG', holidays: ['2026-12-25', '2026-12-28'] }],
  },
};

const about = `# Settings

Generated from the services; \`npm run generate\` writes it again.

One file, \`throughcare.json\` in the data directory, or the one that the environment variable \`THROUGHCARE_SETTINGS\` names. It is read
once, at the start; what is wrong in it is named all at once, and nothing is started. \`throughcare settings\` prints what is in force
and where each value comes from. What is left out has its default. A deadline that was fixed when something began stays as it was.
Those of \`days\` hold in every service; a zone that the register of organisations has stands over them.
The sample caseload is told with the defaults.

\`\`\`json
${JSON.stringify(example, null, 2)}
\`\`\`

Rows under \`by\` say what is otherwise in one place. Of each setting the narrowest row counts that names no other place: an agreement
(by the partner's organisation) before a court or a prison, these before an area, a longer area code before a shorter one, and a row
that names more before one that names less. What is not known of a place matches no row. The last column says what a row may name.

"Domain reference" is the project's own compilation of public sources; **unchecked** marks a figure that nobody has read in its
original. Deadlines and figures belong under local law and care.
`;

type Section = keyof typeof settingsSchemas;
const sections = Object.keys(settingsSchemas) as Section[];

/** What an installation may set, from the services' own schemas. */
export const settingsTableFile = (): GeneratedFile => ({
  path: 'docs/reference/settings.md',
  content: [about, ...sections.map(tableOf)].join('\n'),
});

function tableOf(service: Section): string {
  const rows = Object.entries(settingsSchemas[service].fields).map(([name, field]) => {
    const { description, unit, source, variesBy = [] } = metaOf(field);
    return cells(
      `\`${name}\``,
      defaultOf(`${service}.${name}`),
      unit ?? '',
      description,
      takesOf(field),
      source,
      variesBy.join(', '),
    );
  });
  return `## ${service}

| setting | default | unit | what | takes | source | differs by |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

const every = settingsInForce({ file: null, settings: {}, overruled: {} });

function defaultOf(name: string): string {
  const value = every.find((one) => one.name === name)?.value;
  return typeof value === 'object' ? `\`${JSON.stringify(value)}\`` : String(value);
}
