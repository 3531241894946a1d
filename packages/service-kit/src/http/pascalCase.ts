/** `progress-report` → `ProgressReport`: how a schema of the API description is called. */
export const pascalCase = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
