import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './generatedFile.ts';

type Room = { readonly name: string; readonly folder: string; readonly uses: readonly string[] };
const scope = '@throughcare/';

/** Services and packages with who imports whom, drawn from their manifests, which lint holds to the imports. */
export function houseFile(root: string): GeneratedFile {
  const rooms = roomsOf(root);
  const floors = floorsOf(rooms);
  const height = Math.max(...floors.values());
  const storeys = Array.from({ length: height + 1 }, (_, n) => height - n).map((floor) => {
    const names = rooms.filter(({ name }) => floors.get(name) === floor).map(({ name }) => name);
    return `  subgraph f${floor}[" "]\n${names.map((name) => `    ${name}`).join('\n')}\n  end`;
  });
  const arrows = rooms.flatMap(({ name, uses }) =>
    uses.filter((used) => !isDetour(rooms, name, used)).map((used) => `  ${name} --> ${used}`),
  );
  const table = rooms.map(
    ({ name, folder, uses }) => `| ${folder}/${name} | ${uses.join(', ') || '–'} |`,
  );
  return {
    path: 'docs/reference/house.md',
    content: `# The house

Generated. Every arrow points down: who imports whom, without the arrows that follow from others.
There is no circle; the generator stops where there is one, and lint holds the code to it.

\`\`\`mermaid
flowchart TD
${storeys.join('\n')}
${arrows.join('\n')}
\`\`\`

| workspace | imports |
|---|---|
${table.join('\n')}
`,
  };
}

function roomsOf(root: string): Room[] {
  return globSync('{packages,services}/*/package.json', { cwd: root })
    .sort()
    .map((path) => {
      const { name, dependencies = {} } = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
        name: string;
        dependencies?: Record<string, string>;
      };
      return {
        name: name.slice(scope.length),
        folder: path.split('/')[0] ?? '',
        uses: Object.keys(dependencies)
          .filter((used) => used.startsWith(scope))
          .map((used) => used.slice(scope.length))
          .sort(),
      };
    });
}

/** One more than the highest floor below; throws where the rooms stand in a circle. */
function floorsOf(rooms: readonly Room[]): ReadonlyMap<string, number> {
  const byName = new Map(rooms.map((room) => [room.name, room]));
  const floors = new Map<string, number>();
  const visit = (name: string, above: readonly string[]): number => {
    if (above.includes(name)) throw new Error(`a circle: ${[...above, name].join(' → ')}`);
    const known = floors.get(name);
    if (known !== undefined) return known;
    const uses = byName.get(name)?.uses ?? [];
    const floor =
      uses.length === 0 ? 0 : 1 + Math.max(...uses.map((used) => visit(used, [...above, name])));
    floors.set(name, floor);
    return floor;
  };
  for (const { name } of rooms) visit(name, []);
  return floors;
}

/** True where the room is reached through another one as well. */
function isDetour(rooms: readonly Room[], from: string, to: string): boolean {
  const uses = (name: string) => rooms.find((room) => room.name === name)?.uses ?? [];
  const reaches = (name: string): boolean =>
    uses(name).some((used) => used === to || reaches(used));
  return uses(from).some((used) => used !== to && reaches(used));
}
