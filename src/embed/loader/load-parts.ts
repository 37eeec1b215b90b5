import "systemjs/dist/s.min.js";

/**
 * Loads the page within a frame in parts, each a classic script that registers itself (SystemJS): in a frame of an opaque
 * origin (`sandbox="allow-scripts"`) modules do not come from hosts that send no CORS header. This script names what
 * runs first in `data-parts`, each as soon as it has come; all parts lie beside it.
 */
const own = document.currentScript;
if (!(own instanceof HTMLScriptElement)) throw new Error("Readout's loader is a classic script.");
const folder = new URL(".", own.src).href;
// One policy a page: what the parts themselves start, a worker, goes through it as well.
window.readoutPolicy = window.trustedTypes?.createPolicy("readout", {
  createScriptURL: (asked) => {
    const { href } = new URL(asked, document.baseURI);
    if (!href.startsWith(folder)) throw new TypeError("This is not one of our scripts.");
    return asked;
  },
});
System.constructor.prototype.createScript = (address) => {
  const script = document.createElement("script");
  // What the policy of the page lets in by a mark, where `'self'` is nobody (WebKit).
  script.nonce = own.nonce;
  script.src = window.readoutPolicy?.createScriptURL(address) ?? address;
  return script;
};
for (const part of own.dataset.parts?.split(" ") ?? [])
  void System.import(new URL(part, document.baseURI).href);
