/** How a contact was sought. Source: domain reference 2.8 (gate, phone, in-reach). */
export const contactModes = {
  GATE: 'met at the gate',
  PHONE: 'by phone',
  VIDEO: 'by video',
  MESSAGE: 'by a message without content',
  VISIT: 'visited where the person stays',
  OFFICE: "at the partner's place",
  STREET: 'met outside',
  IN_REACH: 'visited in custody',
} as const;
export type ContactMode = keyof typeof contactModes;
export const contactModeCodes = Object.keys(contactModes) as [ContactMode, ...ContactMode[]];

/** Who made it, as far as others may know. */
export const contactRoles = ['PEER', 'WORKER'] as const;
export type ContactRole = (typeof contactRoles)[number];
