// The product in Azure: one web app from a container image, one PostgreSQL server that only the app reaches,
// one bot registration, and a vault for the three secrets. One resource group; docs/operations.md says how to start.
targetScope = 'resourceGroup'

@description('Begins the name of every resource; small letters and digits.')
@minLength(3)
@maxLength(12)
param baseName string = 'fosterhjem'

@description('Where people’s data is kept. Norway, unless the data controller has decided otherwise.')
param location string = 'norwayeast'

@description('Where Azure Bot Service handles the bot’s traffic. The bot keeps nothing there.')
@allowed(['global', 'westeurope'])
param botLocation string = 'global'

@description('The Entra application of bot and sign-on (CLIENT_ID), made by the Agents Toolkit.')
param clientId string

@description('A secret of that application (CLIENT_SECRET).')
@secure()
param clientSecret string

@description('The tenant that the application belongs to (TENANT_ID).')
param tenantId string = tenant().tenantId

@description('The address or object id of the mailbox that mails go from (MAIL_SENDER); none are sent without one.')
param mailSender string = ''

@description('The password of the database’s owner, who runs the migrations.')
@secure()
@minLength(16)
param ownerPassword string

@description('The password of the login that the product works as; it owns nothing.')
@secure()
@minLength(16)
param loginPassword string

@description('The size of the web app’s plan.')
param appSize string = 'B1'

@description('The size of the database server.')
param databaseSize string = 'Standard_B1ms'

@description('The tag of the image in the registry.')
param imageTag string = 'latest'

var suffix = uniqueString(resourceGroup().id)
var name = '${baseName}-${suffix}'
var publicHost = '${name}.azurewebsites.net'
var registryName = '${baseName}${suffix}'

// Who the app is towards the registry and the vault.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: registryName
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, 'AcrPull')
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
  }
}

module network 'network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    name: name
    location: location
    size: databaseSize
    ownerPassword: ownerPassword
    networkId: network.outputs.networkId
    endpointSubnetId: network.outputs.endpointSubnetId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: take('${baseName}${suffix}', 24)
    location: location
    readerId: identity.properties.principalId
    secrets: {
      'client-secret': clientSecret
      'database-url': 'postgresql://fhn_app:${uriComponent(loginPassword)}@${database.outputs.host}:5432/${database.outputs.database}?sslmode=verify-full'
      'database-owner-url': 'postgresql://${database.outputs.owner}:${uriComponent(ownerPassword)}@${database.outputs.host}:5432/${database.outputs.database}?sslmode=verify-full'
    }
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    size: appSize
    image: '${registry.properties.loginServer}/fosterhjemsnettverk:${imageTag}'
    identityId: identity.id
    identityClientId: identity.properties.clientId
    subnetId: network.outputs.appSubnetId
    vaultUri: vault.outputs.uri
    clientId: clientId
    tenantId: tenantId
    mailSender: mailSender
    publicUrl: 'https://${publicHost}'
  }
  dependsOn: [mayPull]
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    location: botLocation
    clientId: clientId
    tenantId: tenantId
    endpoint: 'https://${publicHost}/api/messages'
  }
}

// The Agents Toolkit keeps these in infra/env/.env.<environment>.
output PUBLIC_URL string = 'https://${publicHost}'
output PUBLIC_HOST string = publicHost
output AZURE_WEB_APP_NAME string = name
output AZURE_REGISTRY_NAME string = registryName
output AZURE_DATABASE_SERVER_NAME string = name
