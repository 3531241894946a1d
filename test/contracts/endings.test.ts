import { allServices } from '@throughcare/runtime';

/** The words of a withdrawal, a refusal, a death or an ending, as they stand in names of commands. */
const words = [
  'break-off',
  'cancel',
  'close',
  'complete',
  'death',
  'decline',
  'deportation',
  'deselect',
  'discharge',
  'end',
  'expire',
  'hand-back',
  'lose',
  'refusal',
  'refuse',
  'reject',
  'release-worker',
  'retract',
  'revoke',
  'stop',
  'terminate',
  'unbind',
  'withdraw',
];
/** Commands with such a word that end nothing, each with the reason. */
const others: Readonly<Record<string, string>> = {
  'amend-discharge': 'corrects what an ending said; the ending stands',
  'complete-screening': 'brings the answers of an interview; nothing is ended by it',
};
/** Commands without such a word whose body may say one of these things, each with the reason. */
const besides: Readonly<Record<string, string>> = {
  'record-answer': 'the person may decline an order; it is answered once',
  'decide-breach': 'may revoke an order; a breach is decided once',
  'answer-voluntary-route': 'the person may decline help; it is answered once',
};
/**
 * Of these, some words end something and others lead on, as often as one likes: they stand inside the bounds, since an
 * ending may be given without number only where it cannot be undone by what may be given without number as well.
 */
const mixed = [
  'answer-continuation',
  'record-agreement',
  'move-enrolment',
  'move-ost',
  'record-release',
];

const commands = allServices().flatMap(({ commands: all }) => all);
const names = (chosen: typeof commands) => chosen.map(({ name }) => name).toSorted();
const hasWord = (name: string): boolean =>
  words.some((word) => `-${name}-`.includes(`-${word}-`)) && others[name] === undefined;

describe('D3: a withdrawal, a refusal, a death, an ending', () => {
  it('may always be given, and nothing else may but what is named here', () => {
    expect(names(commands.filter(({ always }) => always))).toEqual(
      names(commands.filter(({ name }) => hasWord(name) || besides[name] !== undefined)),
    );
  });

  it('is told apart from commands of mixed words, and by names that are there', () => {
    const all = names(commands);
    for (const name of [...Object.keys(others), ...Object.keys(besides), ...mixed])
      expect(all).toContain(name);
    for (const name of mixed) expect(commands.find((one) => one.name === name)?.always).toBeFalsy();
  });

  it('says where it is so already, and takes no number that it would have to count', () => {
    for (const { name, always, isDone, tries } of commands)
      if (always) expect([name, typeof isDone, tries]).toEqual([name, 'function', undefined]);
  });
});
