// How a site gives the interface its own look: each token of style.css takes the value of a
// custom property of the page's root element, where there is one. Custom properties are the
// one thing that passes into a closed shadow tree.
//
//   :root { --claimlight-accent: #8a1538; --claimlight-font: "Our Sans", sans-serif; }

/** The colours that a site may set. */
export const COLORS = Object.freeze(['paper', 'well', 'ink', 'soft', 'line', 'edge', 'accent', 'wash']);

const TOKEN = new RegExp(`--(${COLORS.join('|')}): (#[0-9a-f]{3,8})`, 'g');

/**
 * Style text whose tokens listen to the page. Mixed, a token can only be a colour: else a page
 * could have an image of its own fetched when a card opens.
 * @param {string} css
 */
export function themed(css) {
  return css
    .replace(TOKEN, '--$1: color-mix(in srgb, var(--claimlight-$1, $2) 100%, transparent)')
    .replace('--ui: ', '--ui: var(--claimlight-font, ui-sans-serif), ');
}
