// The bot’s registration and its channel into Teams. Its application is the one of the sign-on.
param name string
param location string
param clientId string
param tenantId string
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Fosterhjemsnettverk'
    endpoint: endpoint
    msaAppId: clientId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: location
  properties: { channelName: 'MsTeamsChannel' }
}
