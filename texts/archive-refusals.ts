/** What hand-over to an archive refuses. */
export const archiveRefusalTexts = {
  nb: {
    receiptIsMissing: 'Skriv arkivets referanse for det de har mottatt.',
    changedSinceThePackage: 'Henvendelsen er endret etter at pakken ble laget. Lag en ny pakke, og lever den.',
    nothingWasDelivered: 'Pakken finnes ikke. Lag en pakke først.',
  },
  nn: {
    receiptIsMissing: 'Skriv referansen arkivet har gitt det dei har fått.',
    changedSinceThePackage: 'Førespurnaden er endra etter at pakken vart laga. Lag ein ny pakke, og lever han.',
    nothingWasDelivered: 'Pakken finst ikkje. Lag ein pakke først.',
  },
};
