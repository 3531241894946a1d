import { createHook } from 'node:async_hooks';

/** Fails a test file that leaves a timer, a server or a socket behind, and names the line that opened it. */
const watched = new Set(['Timeout', 'TCPSERVERWRAP', 'PROCESSWRAP', 'PIPEWRAP']);
const open = new Map<number, { type: string; from: string }>();

const hook = createHook({
  init(id, type, _trigger, resource) {
    if (!watched.has(type)) return;
    const from = ownLine(new Error('opened here').stack ?? '');
    if (from !== undefined) {
      open.set(id, { type, from });
      if (type === 'Timeout') timers.set(id, new WeakRef(resource as NodeJS.Timeout));
    }
  },
  destroy(id) {
    open.delete(id);
    timers.delete(id);
  },
  ...({ trackPromises: false } as object),
});
const timers = new Map<number, WeakRef<NodeJS.Timeout>>();

function ownLine(stack: string): string | undefined {
  // Each look by axe leaves a timer of a second behind, which holds nothing.
  if (stack.includes('node_modules/@axe-core/')) return undefined;
  return stack
    .split('\n')
    .slice(2)
    .find(
      (line) =>
        /\/(packages|services|test)\//.test(line) &&
        !line.includes('node_modules') &&
        !line.includes('packages/waiting/src') &&
        !line.includes('test/leaks'),
    )
    ?.trim();
}

beforeAll(() => {
  // Opened when they are first looked at, by whichever module does: theirs is no leak.
  void [process.stdin, process.stdout, process.stderr];
  hook.enable();
});

afterAll(async () => {
  // Destroy hooks run on later turns of the loop.
  for (let turn = 0; turn < 20 && open.size > 0; turn++)
    await new Promise((done) => setImmediate(done));
  hook.disable();
  const left = [...open]
    .filter(([id, { type }]) => type !== 'Timeout' || timers.get(id)?.deref()?.hasRef() === true)
    .map(([, { type, from }]) => `${type} ${from}`);
  open.clear();
  if (left.length > 0) throw new Error(`left open at the end of the file:\n${left.join('\n')}`);
});
