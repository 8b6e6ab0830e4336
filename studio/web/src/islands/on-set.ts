// The set on a phone: big buttons for one thumb, and no tap that a dead spot or an empty battery could lose.
import { Api } from "../desk/api";
import { button, make } from "../desk/dom";
import { ask } from "../set/ask";
import { clockOf, endOf, newId, stopping, withTaps, type Child, type Day, type Kind, type Person, type Scene, type Tap } from "../set/model";
import { keepThisPage } from "../set/offline";
import { Queue } from "../set/queue";
import { maySeeCards, scanCard } from "../set/scan";
import { Sync } from "../set/sync";

type Pane = "scenes" | "people" | "log";
const TICK_MILLIS = 1000;
const NOTE_MAX = 500;
const CARD_MAX = 60;

class OnSet extends HTMLElement {
  private readonly words = JSON.parse(this.dataset.words ?? "{}") as Record<string, string>;
  private readonly mayTap = this.dataset.mayTap === "true";
  private readonly status = make("p", { class: "set-status" });
  private readonly alerts = make("div", { class: "set-alerts" });
  private readonly clocks = make("div", { class: "set-clocks" });
  private readonly tabs = make("div", { class: "seg set-tabs" });
  private readonly body = make("div", { class: "set-body" });
  private queue!: Queue;
  private sync!: Sync;
  private day: Day | null = null;
  private pane: Pane = "scenes";
  private offline = false;
  /** By how much the clock of this phone is ahead of the studio's. */
  private ahead = 0;

  connectedCallback(): void {
    if (this.childElementCount === 0) void this.open();
  }

  private async open(): Promise<void> {
    this.status.setAttribute("role", "status");
    this.alerts.setAttribute("role", "alert");
    this.append(this.status, this.alerts, this.clocks, this.tabs, this.body);
    this.queue = await Queue.open(this.dataset.day ?? "");
    this.day = await this.queue.kept();
    const csrf = { [this.dataset.csrfHeader ?? ""]: this.dataset.csrf ?? "" };
    const api = new Api(this.dataset.api ?? "", csrf, () => this.freshCsrf());
    this.sync = new Sync(api, this.queue, (day, offline) => this.heard(day, offline));
    this.show();
    this.sync.soon(0);
    window.setInterval(() => this.showClocks(), TICK_MILLIS);
    // Without it the page still works for as long as it is open.
    void keepThisPage().catch(() => undefined);
  }

  private heard(day: Day | null, offline: boolean): void {
    this.offline = offline;
    if (day) {
      this.day = day;
      this.ahead = Date.now() - Date.parse(day.at);
    }
    this.show();
  }

  private async freshCsrf(): Promise<Record<string, string> | null> {
    const answer = await fetch(this.dataset.home ?? "", { redirect: "error" }).catch(() => null);
    if (!answer?.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const element = page.querySelector<HTMLElement>("on-set");
    return element && { [element.dataset.csrfHeader ?? ""]: element.dataset.csrf ?? "" };
  }

  /** Keeps a tap first, and only then shows and sends it. */
  private async tap(kind: Kind, rest: Partial<Tap> = {}): Promise<void> {
    await this.queue.add({ id: newId(), kind, at: new Date().toISOString(), ...rest });
    if ("vibrate" in navigator) navigator.vibrate(15);
    this.show();
    this.sync.soon(0);
  }

  private now(): Day | null {
    return this.day && withTaps(this.day, this.queue.waiting().map((one) => one.tap));
  }

  private show(): void {
    const day = this.now();
    const waiting = this.queue.waiting().length;
    this.status.textContent = [
      waiting > 0 ? this.say("waiting", waiting) : this.word("saved"),
      ...(this.offline ? [this.word("offline")] : []),
    ].join(" · ");
    this.status.dataset.status = waiting > 0 ? "waiting" : this.offline ? "offline" : "saved";
    this.status.dataset.waiting = String(waiting);
    this.showRefused();
    this.showClocks();
    if (!day) return;
    this.tabs.replaceChildren(...(["scenes", "people", "log"] as const).map((name) => this.tab(name)));
    const panes = { scenes: () => this.scenes(day), people: () => this.people(day), log: () => this.log(day) };
    this.body.replaceChildren(...panes[this.pane]());
  }

  private tab(name: Pane): HTMLElement {
    const tab = button(this.word(name), () => {
      this.pane = name;
      this.show();
    });
    tab.setAttribute("aria-pressed", String(this.pane === name));
    return tab;
  }

  private showRefused(): void {
    this.alerts.replaceChildren(
      ...this.queue.refused().map((one) =>
        make(
          "div",
          { class: "notice red" },
          make("strong", { text: this.word("refused") }),
          make("p", { text: one.refused }),
          button(this.word("drop"), () => void this.queue.remove(one.tap.id).then(() => this.show())),
        ),
      ),
    );
  }

  private showClocks(): void {
    const day = this.now();
    this.clocks.replaceChildren(...(day?.children ?? []).map((child) => this.clock(child, day?.date ?? "")));
  }

  private clock(child: Child, date: string): HTMLElement {
    const { state, minutes } = clockOf(child, Date.now(), this.ahead);
    const text = this.word(`child.${state}`).replace("#", String(minutes));
    return make(
      "div",
      { class: "child-clock", data: { state } },
      make("strong", { text: child.name }),
      make("span", { text }),
      make("time", { text: state === "NOT_IN" ? "" : endOf(child, date) }),
    );
  }

  private scenes(day: Day): HTMLElement[] {
    const list = day.scenes.map((scene) => this.scene(day, scene));
    if (list.length === 0) list.push(make("p", { class: "quiet", text: this.word("empty") }));
    return this.mayTap ? [...list, this.unitActs(day)] : list;
  }

  private scene(day: Day, scene: Scene): HTMLElement {
    const times = scene.from ? `${scene.from.slice(0, 5)}–${scene.to?.slice(0, 5) ?? ""}` : scene.added ? this.word("added") : "";
    const card = make(
      "section",
      { class: "set-scene card", data: { state: scene.state, scene: scene.key } },
      make("header", {}, make("strong", { text: scene.number }), make("span", { text: scene.place }), make("time", { text: times }), make("em", { text: this.word(`state.${scene.state}`) })),
      make("small", { text: scene.cast.join("、") }),
    );
    for (const take of scene.takes) {
      card.append(make("p", { class: "take", text: `${this.word("take")} ${take.number} · ${this.word(take.good ? "good" : "no-good")} ${take.note}` }));
    }
    if (this.mayTap) card.append(this.sceneActs(day, scene));
    return card;
  }

  private sceneActs(day: Day, scene: Scene): HTMLElement {
    const stopped = stopping(day, scene, Date.now(), this.ahead);
    const acts = make("div", { class: "set-acts" });
    if (stopped) {
      const { state } = clockOf(stopped, Date.now(), this.ahead);
      const until = state === "RESTING" ? ` ${endOf(stopped, day.date)}` : "";
      acts.append(make("p", { class: "notice red", text: `${stopped.name}：${this.word(`child.${state}`)}${until}` }));
    } else {
      acts.append(
        button(this.word("state.SHOT"), () => void this.tap("SHOT", { scene: scene.key }), "primary big"),
        button(`${this.word("take")} +1`, () => void this.take(scene, true), "big"),
        button(this.word("no-good"), () => void this.take(scene, false), "big"),
        button(this.word("state.PARTIAL"), () => void this.withNote("PARTIAL", { scene: scene.key }), "big"),
      );
    }
    acts.append(button(this.word("state.OMITTED"), () => void this.withNote("OMITTED", { scene: scene.key }), "big"));
    return acts;
  }

  private async take(scene: Scene, good: boolean): Promise<void> {
    const number = Math.max(0, ...scene.takes.map((take) => take.number)) + 1;
    const note = good ? "" : await this.ask("note", "text", false);
    if (note !== null) await this.tap("TAKE", { scene: scene.key, number, good, note });
  }

  private unitActs(day: Day): HTMLElement {
    return make(
      "div",
      { class: "set-acts unit" },
      button(this.word("kind.CALL"), () => void this.tap("CALL"), "big"),
      day.mealSince
        ? button(this.word("meal-to"), () => void this.tap("MEAL_TO"), "big primary")
        : button(this.word("meal-from"), () => void this.tap("MEAL_FROM"), "big"),
      button(this.word("wrap"), () => void this.tap("WRAP"), "big"),
      button(this.word("delay"), () => void this.delay(), "big"),
      button(this.word("incident"), () => void this.told("INCIDENT", "incident"), "big"),
      button(this.word("weather"), () => void this.told("WEATHER", "weather"), "big"),
      button(this.word("extras"), () => void this.extras(), "big"),
      button(this.word("add-scene"), () => void this.add(), "big"),
    );
  }

  private async delay(): Promise<void> {
    const minutes = await this.ask("delay", "number", true);
    if (minutes !== null) await this.withNote("DELAY", { number: Number(minutes) });
  }

  private async extras(): Promise<void> {
    const count = await this.ask("extras", "number", true);
    if (count !== null) await this.tap("EXTRAS", { number: Number(count) });
  }

  private async add(): Promise<void> {
    const scene = await this.ask("scene", "text", true, 40);
    if (scene) await this.tap("ADDED", { scene });
  }

  private async told(kind: Kind, question: string): Promise<void> {
    const note = await this.ask(question, "text", true);
    if (note) await this.tap(kind, { note });
  }

  private async withNote(kind: Kind, rest: Partial<Tap>): Promise<void> {
    const note = await this.ask("note", "text", false);
    if (note !== null) await this.tap(kind, { ...rest, note });
  }

  private ask(question: string, type: "text" | "number", required: boolean, longest = NOTE_MAX): Promise<string | null> {
    return ask(this, { title: this.word(`ask.${question}`), type, required, longest, ok: this.word("ok"), cancel: this.word("cancel") });
  }

  private people(day: Day): HTMLElement[] {
    const list = day.people.map((person) => this.person(person));
    return this.mayTap ? [make("div", { class: "set-acts" }, button(this.word("card"), () => void this.card(day), "big primary")), ...list] : list;
  }

  private person(person: Person): HTMLElement {
    const times = [person.call ? `→${person.call.slice(0, 5)}` : "", person.in?.slice(0, 5) ?? "", person.out?.slice(0, 5) ?? ""].filter(Boolean).join(" · ");
    const line = make(
      "div",
      { class: "set-person", data: { there: String(person.there), person: person.id } },
      make("div", {}, make("strong", { text: person.name }), make("small", { text: `${person.does.join("、")} · ${person.code}` })),
      make("time", { text: times }),
    );
    if (this.mayTap) {
      line.append(person.there
        ? button(this.word("out"), () => void this.tap("OUT", { person: person.id }), "big")
        : button(this.word("in"), () => void this.tap("IN", { person: person.id }), "big primary"));
    }
    return line;
  }

  /** A name card by its code, whether the camera reads it, somebody types it, or a scanner that types. */
  private async card(day: Day): Promise<void> {
    const words = { title: this.word("scan.title"), cancel: this.word("cancel"), refused: this.word("scan.refused") };
    const camera = { label: this.word("scan"), answer: () => scanCard(this, words) };
    const code = await ask(this, {
      title: this.word("ask.card"),
      type: "text",
      required: true,
      longest: CARD_MAX,
      ok: this.word("ok"),
      cancel: this.word("cancel"),
      other: maySeeCards() ? camera : undefined,
    });
    if (!code) return;
    const found = day.people.filter((one) => code.toLowerCase().endsWith(one.code));
    const person = found.length === 1 ? found[0] : undefined;
    if (person) await this.tap(person.there ? "OUT" : "IN", { person: person.id, card: true });
    else this.alerts.append(make("p", { class: "notice red", text: `${this.word("card-unknown")}：${code}` }));
  }

  private log(day: Day): HTMLElement[] {
    return day.latest.map((one) => {
      const text = [one.at.slice(0, 5), this.word(`kind.${one.kind}`), one.scene, one.person, one.number, one.note, one.by].filter((part) => part !== null && part !== "").join(" · ");
      const line = make("div", { class: "set-person" }, make("span", { text }));
      if (this.mayTap) line.append(button(this.word("undo"), () => void this.tap("REVERSE", { reverses: one.id })));
      return line;
    });
  }

  private word(key: string): string {
    return this.words[key] ?? "";
  }

  private say(key: string, count: number): string {
    return this.word(key).replace("#", String(count));
  }
}

customElements.define("on-set", OnSet);
