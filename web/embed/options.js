// What a publisher says by attributes of the tag:
//
//   data-claimlight-keys="JKIU"       the letters of the shortcuts; "off" leaves the keyboard to the page
//   data-claimlight-article=SELECTOR  the article is the first element that fits
//   data-claimlight-start="manual"    nothing is read before claimlight.annotate()
//   data-claimlight-hide="ID ID"      reviews that are never shown here
//   data-claimlight-rules=ADDRESS     the site's file of rules (rules.js); without an address
//                                     /.well-known/claimlight.json
//
// In the page, data-claimlight-root marks the article and data-claimlight-skip what is none of it.

const FILE = '/.well-known/claimlight.json';

/**
 * Reads the options; what is odd counts as not said.
 * @param {HTMLScriptElement} script
 */
export function readOptions({ dataset }) {
  const { claimlightKeys: keys, claimlightArticle: article, claimlightStart: start, claimlightHide: hide, claimlightRules: rules } = dataset;
  return {
    keys: keys === 'off' ? '' : /^(?:([A-Z])(?!.*\1)){4}$/.exec(keys ?? '')?.[0] ?? 'NPOL',
    article: article ?? '',
    manual: start === 'manual',
    hide: hide?.split(/\s+/).filter(Boolean) ?? [],
    rules: rules === undefined ? null : new URL(rules || FILE, location.origin),
  };
}
