import type { OrganisationId } from '../../domain/identifiers';
import type { FiguresEditionId } from '../../domain/statistics/sharing/edition';
import { idIn, textIn, type PayloadReader } from '../payload';

/** The verbs of the statistics area's cards. */
export interface StatisticsPayloads {
  /** A leader's yes to that a service's own figures may be seen, or no. */
  'statistics.answerSharing': { readonly editionId: FiguresEditionId; readonly serviceId: OrganisationId; readonly answer: 'yes' | 'no' };
}

export const statisticsReaders: { readonly [V in keyof StatisticsPayloads]: PayloadReader<StatisticsPayloads[V]> } = {
  'statistics.answerSharing': (fields) => {
    const [editionId, serviceId, answer] = [idIn<'figuresEdition'>(fields, 'editionId'), idIn<'organisation'>(fields, 'serviceId'), textIn(fields, 'answer')];
    return editionId === undefined || serviceId === undefined || (answer !== 'yes' && answer !== 'no') ? undefined : { editionId, serviceId, answer };
  },
};
