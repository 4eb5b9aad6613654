/** What people are told whom the sharing of figures refuses. */
export const sharingRefusalTexts = {
  nb: {
    periodIsUnreadable: 'Velg et halvår eller et år.',
    periodIsNotOver: 'Perioden er ikke over ennå. Tallene kan lukkes dagen etter.',
    thresholdIsOutOfRange: 'Velg et helt tall fra 1 til 20.',
    correctionNeedsReason: 'Perioden er lukket før. Velg hvorfor den lukkes på nytt.',
    thereIsNothingToCorrect: 'Perioden er ikke lukket før, så det er ingenting å rette.',
    editionIsReplaced: 'Det finnes en nyere utgave av tallene. Del den.',
    editionIsReleased: 'Tallene er delt.',
    editionIsNotReleased: 'Tallene er ikke delt nå.',
    receiverIsUnknown: 'Velg en statsforvalter.',
  },
  nn: {
    periodIsUnreadable: 'Vel eit halvår eller eit år.',
    periodIsNotOver: 'Perioden er ikkje over enno. Tala kan lukkast dagen etter.',
    thresholdIsOutOfRange: 'Vel eit heilt tal frå 1 til 20.',
    correctionNeedsReason: 'Perioden er lukka før. Vel kvifor han vert lukka på nytt.',
    thereIsNothingToCorrect: 'Perioden er ikkje lukka før, så det er ingenting å rette.',
    editionIsReplaced: 'Det finst ei nyare utgåve av tala. Del den.',
    editionIsReleased: 'Tala er delte.',
    editionIsNotReleased: 'Tala er ikkje delte no.',
    receiverIsUnknown: 'Vel ein statsforvaltar.',
  },
};
