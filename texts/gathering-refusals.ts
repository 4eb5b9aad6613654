/** What the shelf of gatherings refuses with. */
export const gatheringRefusalTexts = {
  nb: {
    offerIsNoGathering: 'Dette tilbudet er ikke en samling for familier.',
    gatheringHasBegun: 'Samlingen har begynt, så antallet kan ikke endres. Ring dem som har ansvar for den.',
    serviceHasNoPlace: 'Tjenesten har ingen plass på samlingen. Meld på et fosterhjem først.',
    headsAreNoCount: 'Skriv et helt tall fra 0 og oppover.',
    headsAreTooMany: 'Skriv høyst 99.',
    planningStepIsUnknown: 'Dette punktet står ikke på sjekklisten.',
  },
  nn: {
    offerIsNoGathering: 'Dette tilbodet er ikkje ei samling for familiar.',
    gatheringHasBegun: 'Samlinga har byrja, så talet kan ikkje endrast. Ring dei som har ansvar for ho.',
    serviceHasNoPlace: 'Tenesta har ingen plass på samlinga. Meld på ein fosterheim først.',
    headsAreNoCount: 'Skriv eit heilt tal frå 0 og oppover.',
    headsAreTooMany: 'Skriv høgst 99.',
    planningStepIsUnknown: 'Dette punktet står ikkje på sjekklista.',
  },
};
