// What the bundler provides.

/** True in builds for tests only: the shadow root is open, so that tools can look inside. */
declare const __CLAIMLIGHT_TEST__: boolean;

/** False in the Worker that the page's file carries, which looks nothing up; else not defined. */
declare var __CLAIMLIGHT_LOOKUPS__: boolean | undefined;

/** The built Worker's code as text, for hosts that refuse the edge's frame. */
declare module 'claimlight:worker' {
  const source: string;
  export default source;
}
