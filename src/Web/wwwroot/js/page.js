// Asks for this page again and lets it become its next version, around whoever is reading or writing.
import { Idiomorph } from "./idiomorph.js";
import { meaning, tell } from "./answers.js";
import { identify } from "./identify.js";
import { anyTouched, copyMarks, guests, touched } from "./kept.js";
import { parse } from "./trust.js";

// We hold the reader's place ourselves (see anchor), the browser must not correct it twice.
document.documentElement.style.overflowAnchor = "none";

const permanent = node => node.nodeType === 1 && node.hasAttribute("data-permanent");
const isOpenable = element => /^(DETAILS|DIALOG)$/.test(element.tagName);
const pause = ms => new Promise(done => setTimeout(done, ms));
const scriptOf = page => page.querySelector("script[type=module]")?.getAttribute("src");
let version = 0, flight = null, again = false, tries = 0, retry;

export function morph(fresh) {
  version++;
  identify(document);
  identify(fresh);
  const stay = guests(fresh), hold = anchor();
  Idiomorph.morph(document.body, fresh.body, {
    morphStyle: "outerHTML",
    callbacks: {
      beforeNodeMorphed: (old, now) => {
        if (old.tagName === "NOSCRIPT" || permanent(old) || stay.has(old)) return false;
        if (!touched.has(old)) return true;
        copyMarks(old, now);
        return false;
      },
      beforeNodeRemoved: old => !permanent(old),
      beforeAttributeUpdated: (name, element) => !(name === "aria-busy" || (name === "open" && isOpenable(element))),
      afterNodeMorphed: old => old.morphed?.(),
    },
  });
  if (document.title !== fresh.title) document.title = fresh.title;
  for (const section of document.querySelectorAll(".kept")) touched.add(section);
  hold();
  document.dispatchEvent(new Event("terreau:morphed"));
}

// The reader's place is what they look at, not a number of pixels.
function anchor() {
  const focus = document.activeElement, top = element => element.getBoundingClientRect().top;
  const seen = focus !== document.body && top(focus) >= 0 && top(focus) < innerHeight;
  const mark = seen ? focus : document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  const before = mark && top(mark), y = scrollY, id = focus.getAttribute("id");
  return () => {
    if (id && focus !== document.activeElement) document.getElementById(id)?.focus({ preventScroll: true });
    const moved = mark?.isConnected && !mark.contains(document.body) && mark !== document.body ? scrollY + top(mark) - before : y;
    if (y > 0 && Math.abs(moved - scrollY) >= 1) scrollTo({ top: moved, behavior: "instant" });
  };
}

/** Refreshes the page: one request at a time, and at most one waiting. */
export function refresh() {
  again = true;
  return (flight ??= run());
}

async function run() {
  let outcome;
  do {
    again = false;
    outcome = await once();
    await pause(120);
  } while (again);
  flight = null;
  return outcome;
}

async function once() {
  const before = version;
  clearTimeout(retry);
  try {
    const answer = await fetch(location.href, { headers: { "X-Terreau-Live": "1" }, cache: "no-store", signal: AbortSignal.timeout(20000) });
    const text = await answer.text(), outcome = meaning(answer);
    // A form was answered meanwhile: what was asked for before it is already old.
    if (before !== version) return refresh(), outcome;
    if (outcome === "failed") throw new Error(answer.statusText);
    tries = 0;
    tell(outcome);
    if (outcome === "moved" && !anyTouched()) location.replace(answer.url);
    if (outcome === "ok") become(parse(text));
    return outcome;
  } catch {
    tell("failed");
    retry = setTimeout(refresh, Math.min(30000, 1000 * 2 ** tries++) * (0.75 + Math.random() / 2));
    return "failed";
  }
}

function become(fresh) {
  const script = scriptOf(fresh);
  // The program was renewed: its new style and script come with a reload, once nothing can be lost by it.
  if (script && script !== scriptOf(document) && !anyTouched() && !document.querySelector("dialog[open]")) location.reload();
  else morph(fresh);
}
