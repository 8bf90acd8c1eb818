// Saves a long form as a draft while it is being filled in. Without this, "Save as draft" does the same.
const PAUSE = 2000; // after the last key
const LONGEST = 8000; // of typing without a save
const PATIENCE = 3000; // for a save under way when the form is sent

class Draft {
  constructor(ticket) {
    this.form = ticket.form;
    this.address = ticket.dataset.draft;
    this.status = this.form.querySelector("[data-draft-status]");
    this.under_way = null;
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("change", () => this.typed());
    this.form.addEventListener("submit", (event) => this.sent(event));
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.leave());
    this.form.querySelector("[data-draft-button]")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.save();
    });
  }

  typed() {
    const now = Date.now();
    this.since ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(PAUSE, this.since + LONGEST - now)));
  }

  fields() {
    const typed = [...new FormData(this.form)].filter(([, value]) => typeof value === "string");
    return new URLSearchParams(typed);
  }

  say(words, has_failed) {
    this.status.textContent = words;
    this.status.classList.toggle("los-draft__status--failed", has_failed);
  }

  async save() {
    clearTimeout(this.timer);
    if (this.under_way) return this.typed();
    this.since = null;
    this.under_way = this.send();
    await this.under_way;
    this.under_way = null;
  }

  async send() {
    try {
      const asked = { method: "POST", body: this.fields(), headers: { Accept: "application/json" } };
      const answer = await fetch(this.address, asked);
      const told = await answer.json();
      if (answer.ok) this.say(told.said, told.said.includes("signed out"));
      else this.say(`Could not save: ${told.problem}`, true);
    } catch {
      this.say("Could not save: your text is still here. We will try again when you type.", true);
    }
  }

  // A page that is closed or put aside saves what was typed since the last time.
  leave() {
    if (!this.since || this.is_sent) return;
    this.since = null;
    clearTimeout(this.timer);
    navigator.sendBeacon(this.address, this.fields());
  }

  // What is saved after the form was sent would come back as a draft, so a save under way is waited for.
  sent(event) {
    clearTimeout(this.timer);
    this.is_sent = true;
    if (!this.under_way) return;
    event.preventDefault();
    const waited = new Promise((over) => setTimeout(over, PATIENCE));
    const { submitter } = event;
    Promise.race([this.under_way, waited]).then(() => {
      this.under_way = null;
      this.form.requestSubmit(submitter);
    });
  }
}

export function keepDrafts() {
  document.querySelectorAll("input[data-draft]").forEach((ticket) => new Draft(ticket));
}
