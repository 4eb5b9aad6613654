/** A counsellor's hours: the week, dated days, leave, limits, and who changed them. */
export const hoursTexts = {
  nb: {
    changes: { weekChanged: 'Uken er endret', rulesChanged: 'Grensene er endret', dayChanged: 'En dag er endret', leaveAdded: 'Fravær er lagt inn', leaveEnded: 'Fravær er fjernet' },
  },
  nn: {
    changes: { weekChanged: 'Veka er endra', rulesChanged: 'Grensene er endra', dayChanged: 'Ein dag er endra', leaveAdded: 'Fråvær er lagt inn', leaveEnded: 'Fråvær er fjerna' },
  },
};
