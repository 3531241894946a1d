/** The reason of an enrolment that was begun in a stay which turned out to be somebody else's, and went there with it. */
export const ofAnothersStay = 'BOOKING_MOVED';
