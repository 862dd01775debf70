// Passkeys, where the browser knows them. Without, the button stays hidden and the other ways in stand.
const supported = Boolean(globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON);

const asks = {
  get: (options, how) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), ...how }),
  create: (options, how) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), ...how }),
};

class PasskeyDoor extends HTMLElement {
  #asking;
  #press = event => {
    event.preventDefault();
    this.#ask();
  };

  connectedCallback() {
    if (!supported) return;
    this.#button.addEventListener("click", this.#press);
    this.morphed();
  }

  disconnectedCallback() {
    this.#asking?.abort();
    this.#button?.removeEventListener("click", this.#press);
  }

  /** The page became its next version: the button is hidden again, the question is a new one. */
  morphed() {
    if (!supported) return;
    this.#button.hidden = false;
    for (const other of this.querySelectorAll("[data-without]")) other.hidden = true;
    this.#offer();
  }

  // The browser proposes passkeys among the addresses it fills in.
  async #offer() {
    if (this.dataset.kind === "get" && (await PublicKeyCredential.isConditionalMediationAvailable?.())) this.#ask("conditional");
  }

  async #ask(mediation) {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      this.#say("");
      const how = mediation ? { mediation, signal: asking.signal } : { signal: asking.signal };
      const credential = await asks[this.dataset.kind](JSON.parse(this.dataset.options), how);
      if (asking.signal.aborted || !this.isConnected) return;
      this.querySelector("[name$=credential]").value = JSON.stringify(credential);
      this.#button.form.requestSubmit(this.#button);
    } catch (trouble) {
      // Turned down, or waited for too long; nobody asked for the silent offer.
      if (trouble.name !== "AbortError" && !mediation) {
        this.#say(this.dataset.wordsFailed);
        this.#offer();
      }
    }
  }

  #say(text) {
    this.querySelector("[role=status]").textContent = text;
  }

  get #button() {
    return this.querySelector("button");
  }
}

customElements.define("passkey-door", PasskeyDoor);
