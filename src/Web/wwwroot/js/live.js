// Listens for the topics of this page, and refreshes it when one of them changed.
import { tell } from "./answers.js";
import { Lines } from "./lines.js";
import { refresh } from "./page.js";
import { scriptUrl } from "./trust.js";

const topics = () => (document.body.dataset.topics ?? "").split(/\s+/).filter(Boolean);
let line, told = "", silence, stale = false, hiddenAt = 0, withdrawn = false;

function hear(news) {
  if (news.lost) silence ??= setTimeout(() => tell("failed"), 3000);
  else { clearTimeout(silence); silence = null; }
  if (news.refused) checkWelcome();
  else if (news.refresh || news.changed?.some(topic => topics().includes(topic))) changed();
}

// A page that nobody sees waits until somebody looks.
function changed() {
  if (document.hidden) stale = true;
  else refresh();
}

async function checkWelcome() {
  const outcome = await refresh();
  withdrawn = outcome === "gone" || outcome === "signed-out";
  listen();
}

function listen() {
  const now = withdrawn ? [] : topics();
  if (now.join(" ") === told) return;
  told = now.join(" ");
  line ??= open();
  line.want(now);
}

const direct = () => new Lines(hear);

function open() {
  if (!globalThis.SharedWorker) return direct();
  try {
    const worker = new SharedWorker(scriptUrl(new URL("live-worker.js", import.meta.url).href), { type: "module", name: "terreau" });
    const lock = `terreau~${Math.random()}`;
    let held = null;
    worker.port.onmessage = event => hear(event.data);
    worker.onerror = () => { line = direct(); told = ""; listen(); };
    addEventListener("pagehide", () => worker.port.postMessage({ bye: true }));
    const ready = new Promise(done => {
      if (!navigator.locks) return done();
      navigator.locks.request(lock, () => { held = lock; done(); return new Promise(() => {}); });
    });
    return {
      want: async list => {
        await ready;
        worker.port.postMessage({ topics: list, lock: held });
        held = null;
      },
    };
  } catch {
    return direct();
  }
}

document.addEventListener("terreau:morphed", listen);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return void (hiddenAt = performance.now());
  // A machine that slept may have heard nothing for long.
  if (stale || withdrawn || performance.now() - hiddenAt > 60000) { stale = false; checkWelcome(); }
});
addEventListener("pageshow", event => { if (event.persisted) { told = ""; checkWelcome(); } });
listen();
