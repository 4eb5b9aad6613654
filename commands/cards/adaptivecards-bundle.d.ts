// The library's main entry fails in Node; its bundle has the same content, but types that cannot be imported.
declare module 'adaptivecards/dist/adaptivecards.js' {
  export * from 'adaptivecards';
}
