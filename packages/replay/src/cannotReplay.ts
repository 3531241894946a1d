/** Input that does not fit the directory, or none at all: the message says what to do. */
export class CannotReplay extends Error {
  override readonly name = 'CannotReplay';
}
