// Seconds that are left, counted between two pages of the server, whose clock is the truth.
customElements.define("count-down", class extends HTMLElement {
  static observedAttributes = ["data-remaining-seconds"];
  #end = 0;
  #timer;

  connectedCallback() {
    this.#timer = setInterval(() => this.#tick(), 250);
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
    const line = this.firstElementChild, seconds = Math.max(0, Math.ceil((this.#end - performance.now()) / 1000));
    const text = seconds === 0 ? this.dataset.over : this.dataset.left.replace("#", seconds);
    if (line && line.textContent !== text) line.textContent = text;
  }
});
