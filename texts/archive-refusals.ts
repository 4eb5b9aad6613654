/** What hand-over to an archive refuses, and how long things are kept. */
export const archiveRefusalTexts = {
  nb: {
    receiptIsMissing: 'Skriv arkivets referanse for det de har mottatt.',
    changedSinceThePackage: 'Innholdet er endret etter at pakken ble laget. Lag en ny pakke, og lever den.',
    nothingWasDelivered: 'Pakken finnes ikke. Lag en pakke først.',
    periodIsOutOfBounds: 'Velg et antall måneder innenfor grensene.',
  },
  nn: {
    receiptIsMissing: 'Skriv referansen arkivet har gitt det dei har fått.',
    changedSinceThePackage: 'Innhaldet er endra etter at pakken vart laga. Lag ein ny pakke, og lever han.',
    nothingWasDelivered: 'Pakken finst ikkje. Lag ein pakke først.',
    periodIsOutOfBounds: 'Vel kor mange månader innanfor grensene.',
  },
};
