// What the bundler provides.

/** True in builds for tests only: the shadow root is open, so that tools can look inside. */
declare const __CLAIMLIGHT_TEST__: boolean;

/** True in the reader's own extension, false in the tag; undefined where modules run unbundled. */
declare var __WEBEXT__: boolean | undefined;

/** The hash of the built Worker's code, for hosts that refuse the edge's frame. */
declare const __CLAIMLIGHT_WORKER__: string;

/** The first source of reviews of an extension's build; '' where it has none. */
declare const __CLAIMLIGHT_EDGE__: string;

/** A style sheet's text: minified in what is built, as it stands in tests of single modules. */
declare module '*.css' {
  const css: string;
  export default css;
}
