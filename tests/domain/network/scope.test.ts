import fc from 'fast-check';
import type { NetworkId, OrganisationId, PersonId } from '../../../domain/identifiers';
import { roles, type Membership } from '../../../domain/network/actor';
import { actorFrom } from '../../../domain/network/scope';

const personId = 'p' as PersonId;
const organisation = (name: string) => `organisation ${name}` as OrganisationId;
const network = (name: string) => `network ${name}` as NetworkId;
const inOrganisation = (role: Membership['role'], name: string): Membership => ({ role, organisationId: organisation(name), networkId: null });
const inNetwork = (role: Membership['role'], name: string): Membership => ({ role, organisationId: null, networkId: network(name) });

const names = fc.constantFrom('a', 'b', 'c');
const memberships = fc.array(fc.oneof(
  fc.tuple(fc.constantFrom(...roles), names).map(([role, name]) => inOrganisation(role, name)),
  fc.tuple(fc.constantFrom(...roles), names).map(([role, name]) => inNetwork(role, name)),
));
const organisationNetworks = fc.array(fc.record({ organisationId: names.map(organisation), networkId: names.map(network) }));

describe('The scope of a person', () => {
  it('has the networks of one’s own and those of one’s organisations, each once', () => {
    const { scope } = actorFrom({
      personId, language: 'nb',
      memberships: [inOrganisation('caseContact', 'verdal'), inOrganisation('serviceLeader', 'verdal'), inNetwork('fosterCareAdvisor', 'innherred')],
      organisationNetworks: [
        { organisationId: organisation('verdal'), networkId: network('innherred') },
        { organisationId: organisation('verdal'), networkId: network('P6') },
      ],
    });
    expect(scope.organisationIds).toEqual([organisation('verdal')]);
    expect(scope.networkIds).toEqual([network('innherred'), network('P6')]);
  });

  it('coordinates only the networks in which the person has that very role', () => {
    const { scope } = actorFrom({
      personId, language: 'nb',
      memberships: [inNetwork('coordinator', 'innherred'), inNetwork('fosterCareAdvisor', 'namdalen'), inOrganisation('coordinator', 'base')],
      organisationNetworks: [{ organisationId: organisation('base'), networkId: network('other') }],
    });
    expect(scope.coordinatedNetworkIds).toEqual([network('innherred')]);
  });

  it('never reaches further than the memberships do', () => {
    fc.assert(fc.property(memberships, organisationNetworks, (own, through) => {
      const { scope } = actorFrom({ personId, language: 'nn', memberships: own, organisationNetworks: through });
      const organisations = own.flatMap(({ organisationId }) => organisationId ?? []);
      const reached = [
        ...own.flatMap(({ networkId }) => networkId ?? []),
        ...through.filter(({ organisationId }) => organisations.includes(organisationId)).map(({ networkId }) => networkId),
      ];
      expect(new Set(scope.organisationIds)).toEqual(new Set(organisations));
      expect(new Set(scope.networkIds)).toEqual(new Set(reached));
      expect(scope.coordinatedNetworkIds.every((id) => scope.networkIds.includes(id))).toBe(true);
      expect(scope.networkIds).toHaveLength(new Set(scope.networkIds).size);
    }));
  });

  it('is empty without memberships', () => {
    expect(actorFrom({ personId, language: 'nb', memberships: [], organisationNetworks: [] }).scope).toMatchObject({
      memberships: [], organisationIds: [], networkIds: [], coordinatedNetworkIds: [],
    });
  });
});
