/** Groups under way at the same time: their commands share commits. */
const atOnce = 16;

/** Takes what belongs together one after the other, and different groups side by side. */
export async function inGroups<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  take: (item: T) => Promise<void>,
): Promise<void> {
  const groups = [...Map.groupBy(items, groupOf).values()].values();
  const work = async () => {
    for (const group of groups) for (const item of group) await take(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
