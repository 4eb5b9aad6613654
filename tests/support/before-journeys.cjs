// Before any journey the tab is built, so that two that begin at once do not build the same pages over each other.
const { buildTab } = require('./built-tab.ts');

module.exports = () => buildTab();
