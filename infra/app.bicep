// The web app, from the image, with its settings; secrets are references into the vault.
param name string
param location string
param size string
param image string
param identityId string
param identityClientId string
param subnetId string
param vaultUri string
param clientId string
param tenantId string
param mailSender string
param publicUrl string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: size, capacity: 1 }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux,container'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      acrUseManagedIdentityCreds: true
      acrUserManagedIdentityID: identityClientId
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/healthz'
      appSettings: [
        { name: 'WEBSITES_PORT', value: '3978' }
        { name: 'WEBSITES_ENABLE_APP_SERVICE_STORAGE', value: 'false' }
        { name: 'PORT', value: '3978' }
        { name: 'PUBLIC_URL', value: publicUrl }
        { name: 'CLIENT_ID', value: clientId }
        { name: 'TENANT_ID', value: tenantId }
        { name: 'MAIL_SENDER', value: mailSender }
        { name: 'BOT_TYPE', value: 'SingleTenant' }
        { name: 'CLIENT_SECRET', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/client-secret)' }
        { name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/database-url)' }
        { name: 'DATABASE_OWNER_URL', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/database-owner-url)' }
      ]
    }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

// What the product itself logs (names and numbers, never what people write). Requests are not logged: their
// addresses say who looked at what.
resource toLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: app
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}
