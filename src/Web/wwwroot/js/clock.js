// The time of a stage, second by second. The server's page is the truth; between two of its pages this counts.
import { say, words } from "./status.js";

const mostExtra = 10;
const phaseOf = seconds => (seconds < 0 ? "over" : seconds <= 120 ? "last" : "running");

customElements.define("stage-clock", class extends HTMLElement {
  static observedAttributes = ["data-remaining-seconds", "data-phase", "data-allotted-minutes"];
  #end = 0;
  #last;
  #timer;

  connectedCallback() {
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.morphed();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.morphed();
  }

  /** The page was renewed: count from what it says now. */
  morphed() {
    this.#end = performance.now() + Number(this.dataset.remainingSeconds) * 1000;
    this.#tick();
  }

  #tick() {
    if (!["running", "last", "over"].includes(this.dataset.phase)) return;
    const seconds = Math.ceil((this.#end - performance.now() - 50) / 1000);
    this.#draw(seconds);
    this.#announce(seconds);
    this.#last = seconds;
  }

  #draw(seconds) {
    const phase = phaseOf(seconds), section = this.querySelector(".timer"), time = this.querySelector(".figures time");
    if (!section || !time) return;
    const abs = Math.abs(seconds), minutes = Math.floor(abs / 60);
    write(time, `${minutes}:${String(abs % 60).padStart(2, "0")}`);
    time.dateTime = `PT${minutes}M${abs % 60}S`;
    section.classList.toggle("last", phase === "last");
    section.classList.toggle("over", phase === "over");
    const label = this.dataset["label" + phase[0].toUpperCase() + phase.slice(1)];
    if (label) write(section.querySelector(".label"), label);
    this.#grains(seconds);
  }

  // One grain a minute, as TimerGrains draws them on the server.
  #grains(seconds) {
    const list = this.querySelector(".grains"), allotted = Number(this.dataset.allottedMinutes);
    if (!list || !(allotted > 0)) return;
    const left = Math.max(0, Math.ceil(seconds / 60)), extra = Math.min(mostExtra, Math.max(0, Math.ceil(-seconds / 60)));
    for (let i = list.children.length; i < allotted + extra; i++) list.append(document.createElement("li"));
    while (list.children.length > allotted + extra) list.lastElementChild.remove();
    [...list.children].forEach((grain, i) => {
      const kind = i >= allotted ? (i === allotted ? "extra first" : "extra") : i < allotted - left ? "spent" : i >= allotted - 2 ? "end" : "";
      if (grain.className !== kind) grain.className = kind;
    });
  }

  // Few words, and only when the moment comes while somebody is here: not for a page opened late, nor for one shown again.
  #announce(seconds) {
    const before = this.#last;
    if (!(before - seconds >= 0 && before - seconds < 60)) return;
    const over = Math.floor(-seconds / 300);
    if (before > 120 && seconds <= 120) say(words("TwoMinutes", this));
    else if (before > 0 && seconds <= 0) say(words("TimeUp", this));
    else if (seconds < 0 && over > Math.floor(-before / 300)) say(words("MinutesOver", this).replace("#", over * 5));
  }
});

function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}
