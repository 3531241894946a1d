import { pages, things } from '@throughcare/desk';
import type { GeneratedFile } from './generatedFile.ts';
import { cells } from './tableRow.ts';

/** Every page of the desks, from the index that routes them. */
export const deskPagesFile = (): GeneratedFile => ({
  path: 'docs/reference/desk-pages.md',
  content: `# Pages of the desks

Generated from the index of the desk; \`npm run generate\` writes it again. What somebody sees on a page is decided by the services.

| address | for |
|---|---|
${pages.map(({ path, roles }) => cells(`\`${path}\``, whose(roles))).join('\n')}

Forms stand at the address of a thing, behind \`/do/\` and the name of the command:

| thing | service | for |
|---|---|---|
${things.map(({ path, service, roles }) => cells(`\`${path}\``, service, whose(roles))).join('\n')}
`,
});

const whose = (roles: readonly string[]): string =>
  roles.length > 20 ? 'everybody who signs in' : roles.join(', ');
