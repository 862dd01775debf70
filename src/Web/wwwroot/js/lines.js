// Keeps the fewest streams that carry a set of topics (twenty each). A new set is opened before the old is closed,
// so nothing is missed in between. Tells { changed: [topics] }, { refresh }, { lost } or { refused }.
const most = 20;
const shut = sources => sources.forEach(source => source.close());

export class Lines {
  #tell;
  #wanted = "";
  #sources = [];
  #old = [];
  #gap = false;
  #tries = 0;
  #retry;

  constructor(tell) {
    this.#tell = tell;
  }

  want(topics) {
    const wanted = [...new Set(topics)].sort().join(" ");
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#open();
  }

  #open() {
    clearTimeout(this.#retry);
    this.#old.push(...this.#sources);
    const topics = this.#wanted.split(" ").filter(Boolean), sources = (this.#sources = []);
    let waiting = Math.ceil(topics.length / most);
    const ready = () => {
      if (this.#sources !== sources || --waiting > 0) return;
      this.#tries = 0;
      shut(this.#old.splice(0));
    };
    if (!waiting) ready();
    for (let i = 0; i < topics.length; i += most) sources.push(this.#source(topics.slice(i, i + most), ready));
  }

  #source(topics, ready) {
    const source = new EventSource("/live?" + topics.map(topic => "on=" + encodeURIComponent(topic)).join("&"));
    const read = event => event.data.split(" ").filter(Boolean);
    let known = false;
    source.addEventListener("hello", event => {
      // Nobody listened for a while: whatever changed then was not heard.
      const missed = known || this.#gap;
      this.#gap = false;
      this.#tell(missed ? { refresh: true } : { changed: read(event) });
      if (!known) ready();
      known = true;
    });
    source.addEventListener("changed", event => this.#tell({ changed: read(event) }));
    source.addEventListener("error", () => {
      if (!this.#sources.includes(source)) return;
      this.#gap = true;
      if (source.readyState === EventSource.CLOSED) this.#refused();
      else this.#tell({ lost: true });
    });
    return source;
  }

  // One topic that may no longer be heard refuses the whole stream: each page asks whether it is still welcome.
  #refused() {
    this.#tell({ refused: true });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#open(), Math.min(60000, 1500 * 2 ** this.#tries++) * (0.75 + Math.random() / 2));
  }
}
