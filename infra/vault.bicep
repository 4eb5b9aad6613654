// The secrets, which the app reads through its identity and nobody needs to see.
param name string
param location string
@description('The principal that may read.')
param readerId string
@secure()
@description('Each secret by its name.')
param secrets object

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

resource kept 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = [for key in ['client-secret', 'database-url', 'database-owner-url']: {
  parent: vault
  name: key
  properties: { value: secrets[key] }
}]

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, 'Key Vault Secrets User')
  scope: vault
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
  }
}

output uri string = vault.properties.vaultUri
