import { rest } from '@throughcare/waiting';

/** Calls `arrive` at random moments as of callers who know nothing of each other; resolves when every call has. Rejects with the first that failed. */
export async function poisson(
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
  arrive: () => Promise<void>,
): Promise<void> {
  let due = performance.now();
  const end = due + seconds * 1_000;
  const under: Promise<void>[] = [];
  while (due < end) {
    while (due <= performance.now() && due < end) {
      under.push(arrive());
      due += (-Math.log(1 - Math.random()) * 1_000) / perSecond;
    }
    await rest(1);
  }
  await Promise.all(under);
}
