// The closed lists that the engine's answers choose from, for all who read them.

export const KINDS = Object.freeze(['person', 'organization', 'place', 'group']);
export const QUOTES = Object.freeze(['direct', 'indirect', 'mixed', 'none']);
export const STANCES = Object.freeze(['asserts', 'denies', 'asks', 'hedges']);
export const STATES = Object.freeze(/** @type {const} */ (['reviewed', 'related', 'none', 'unknown']));
/** Why a match is wrong, as readers report it: see words/en.js. */
export const REPORTS = Object.freeze(['claim', 'condition', 'treatment', 'speaker', 'record', 'outdated']);
