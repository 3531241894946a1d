/** Why a row was not simply accepted. The codes are stable: operators filter by them. */
export const rowReasons = {
  // duplicate
  SAME_DIVERSION: 'same case, participant, programme and referral date as an earlier row',
  SAME_PERSON_ON_LIST: 'the list names this person twice; the first row counts',
  SAME_LIST: 'a list of this day was read already',
  SAME_MESSAGE: 'same type, person, moment and prison as an earlier message',
  SAME_LISTING: 'the same listing as an earlier row',
  // ignored
  EVENT_TYPE_NOT_OURS: 'an event type that concerns no one here',
  NOBODY_MOVED: 'a booking was closed because one person had two numbers',
  NOT_ACTIVE: 'the directory says that it is no longer offered',
  NO_SERVICE: 'the organisation lists no service',
  // rejected
  HEADER_NOT_RECOGNISED: 'the first line does not name the columns of this format',
  CELL_COUNT: 'more or fewer cells than columns',
  CELL_INVALID: 'a cell that cannot be read as what its column holds',
  QUOTE_NOT_CLOSED: 'a quotation mark opens and does not close',
  LINE_NOT_CSV: 'quotation marks stand where none may',
  LINE_TOO_LONG: 'a line longer than any record of this format',
  COLUMNS_SHIFTED: 'cells stand in the wrong columns and cannot be put back',
  LIST_OUT_OF_ORDER: 'a list of an earlier day after a later one',
  NOT_JSON: 'not JSON',
  MESSAGE_NOT_JSON: 'the message inside a wrapping is not JSON',
  EVENT_TYPE_MISSING: 'no event type',
  SHAPE_NOT_RECOGNISED: 'JSON of another shape than this format',
  CONTRACT_NOT_KNOWN: 'names a contract that the contracts file does not hold',
  PROVIDER_NOT_KNOWN: 'names a provider that its contract does not name',
} as const;

export type RowReason = keyof typeof rowReasons;
