// The one trusted-types policy: our own pages and our own scripts, nothing else.
const policy = globalThis.trustedTypes?.createPolicy("terreau", {
  createHTML: text => text,
  createScriptURL: url => {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError("not a script of ours");
    return url;
  },
});

export const parse = text => new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
export const scriptUrl = url => (policy ? policy.createScriptURL(url) : url);
