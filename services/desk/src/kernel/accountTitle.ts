import { isWord, type Say } from '../words/speak.ts';

type Account = { readonly account: string; readonly sample: boolean; readonly title: string };

/** Whose desk it is, as its account is called: a sample account in the reader’s language, any other as it was named. */
export function accountTitle({ account, sample, title }: Account, say: Say): string {
  const key = `account.${account}.title`;
  return sample && isWord(key) ? say(key) : title;
}

/** What the holder of a sample account does; as the installation says it where it is none that this desk knows. */
export function accountDoes({ name, what }: { name: string; what: string }, say: Say): string {
  const key = `account.${name}.what`;
  return isWord(key) ? say(key) : what;
}
