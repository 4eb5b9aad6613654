// The environment of every test: Node's own, in a realm whose globals are ordinary ones.
// Jest's usual realm asks an interceptor for each `Object`, `Array` or `Promise` that code names, which makes code that names
// them often, as drizzle does for every part of a query, two to three times as slow. Isolation is the same: a realm a file.

const { constants, createContext, runInContext } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

module.exports = class PlainRealm extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const realm = runInContext('globalThis', createContext(constants.DONT_CONTEXTIFY));
    lend(this.global, realm);
    realm.Error.stackTraceLimit = this.global.Error.stackTraceLimit;
    this.context = realm;
    this.global = realm;
    this.moduleMocker = new this.moduleMocker.constructor(realm);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: config.projectConfig, global: realm });
  }
};

/** Gives the realm what Node and jest have and the language has not; what is made when it is first asked for, stays so. */
function lend(usual, realm) {
  const its = new Set(Reflect.ownKeys(realm));
  for (const key of Reflect.ownKeys(usual).filter((name) => !its.has(name))) {
    const { get, set, ...plain } = Object.getOwnPropertyDescriptor(usual, key);
    const { enumerable, configurable } = plain;
    const own = (value) => Object.defineProperty(realm, key, { value, writable: true, enumerable, configurable });
    Object.defineProperty(realm, key, get === undefined ? plain : { enumerable, configurable, get: () => usual[key], set: own });
  }
  // The realm that Node's own modules answer with.
  const { Buffer, ArrayBuffer, Uint8Array } = globalThis;
  Object.assign(realm, { global: realm, Buffer, ArrayBuffer, Uint8Array });
}
