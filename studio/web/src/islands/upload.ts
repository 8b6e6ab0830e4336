// Brings films to the studio: many at once, in pieces, with pause, and resumed after a reload or a lost connection.
import * as tus from "tus-js-client";
import { guessEpisode } from "../episode-guess";

const PIECE_BYTES = 5_000_000;
const AT_ONCE = 2;

type State = "chosen" | "waiting" | "sending" | "paused" | "done" | "failed";

class Film {
  state: State = "chosen";
  upload: tus.Upload | null = null;

  constructor(
    readonly file: File,
    readonly row: HTMLElement,
  ) {}

  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.row.querySelector<T>(selector);
    if (!found) throw new Error(`The upload row has no ${selector}`);
    return found;
  }

  get episode(): HTMLInputElement {
    return this.find<HTMLInputElement>("input");
  }
}

class FilmUpload extends HTMLElement {
  private readonly films: Film[] = [];
  private readonly input = this.querySelector("input") as HTMLInputElement;
  private readonly list = this.querySelector("ul") as HTMLElement;
  private target: number | null = null;

  connectedCallback(): void {
    this.input.addEventListener("change", () => this.take([...(this.input.files ?? [])], this.target));
    this.input.addEventListener("cancel", () => (this.target = null));
    this.addEventListener("click", (event) => this.onClick(event));
    document.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-brings]");
      if (!button) return;
      this.target = Number(button.dataset.brings);
      this.input.multiple = false;
      this.input.click();
      this.input.multiple = true;
    });
    this.acceptDrops();
    window.addEventListener("beforeunload", (event) => {
      if (this.films.some((film) => film.state === "sending")) event.preventDefault();
    });
  }

  /** A film dropped on an episode belongs to it; dropped anywhere else on the page, its name decides. */
  private acceptDrops(): void {
    const over = (event: DragEvent) => (event.target as Element | null)?.closest?.<HTMLElement>("[data-film-episode], film-upload");
    const clear = () => document.querySelectorAll(".over").forEach((one) => one.classList.remove("over"));
    document.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      clear();
      over(event)?.classList.add("over");
    });
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) clear();
    });
    document.addEventListener("drop", (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      clear();
      const files = [...event.dataTransfer.files];
      const episode = over(event)?.dataset.filmEpisode;
      this.take(files, episode && files.length === 1 ? Number(episode) : null);
    });
  }

  private take(files: File[], episode: number | null): void {
    this.target = null;
    this.input.value = "";
    for (const file of files) {
      const template = this.querySelector("template") as HTMLTemplateElement;
      const row = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
      const film = new Film(file, row);
      film.find("[data-name]").textContent = file.name;
      film.episode.value = String(episode ?? guessEpisode(file.name) ?? "");
      this.list.append(row);
      this.films.push(film);
      if (file.size > Number(this.dataset.most)) this.set(film, "failed", this.dataset.sayTooBig);
      else if (episode) this.set(film, "waiting");
      else this.set(film, "chosen");
    }
    this.list.hidden = this.films.length === 0;
    this.next();
  }

  private onClick(event: Event): void {
    const target = event.target as Element;
    const film = this.films.find((one) => one.row.contains(target));
    if (target.closest("[data-start]")) this.startAll();
    else if (film && target.closest("[data-pause]")) {
      void film.upload?.abort();
      this.set(film, "paused");
    } else if (film && target.closest("[data-resume]")) this.set(film, "waiting");
    else if (film && target.closest("[data-drop]")) this.drop(film);
    this.next();
  }

  private startAll(): void {
    for (const film of this.films) {
      if (film.state !== "chosen") continue;
      if (film.episode.reportValidity()) this.set(film, "waiting");
      else break;
    }
  }

  private drop(film: Film): void {
    if (film.state !== "done") void film.upload?.abort(true).catch(() => undefined);
    film.row.remove();
    this.films.splice(this.films.indexOf(film), 1);
    this.list.hidden = this.films.length === 0;
  }

  private next(): void {
    const sending = this.films.filter((film) => film.state === "sending").length;
    for (const film of this.films.filter((one) => one.state === "waiting").slice(0, AT_ONCE - sending)) void this.send(film);
    const start = this.querySelector<HTMLElement>("[data-start-row]");
    if (start) start.hidden = !this.films.some((film) => film.state === "chosen");
  }

  private async send(film: Film): Promise<void> {
    this.set(film, "sending");
    film.upload ??= this.prepare(film);
    const before = await film.upload.findPreviousUploads();
    const latest = before.at(-1);
    if (latest && !film.upload.url) film.upload.resumeFromPreviousUpload(latest);
    if (film.state === "sending") film.upload.start();
  }

  private prepare(film: Film): tus.Upload {
    const { series, csrf, csrfHeader } = this.dataset;
    const episode = film.episode.value;
    const key = ["baiju", series, episode, film.file.name, film.file.size, film.file.lastModified].join("-");
    return new tus.Upload(film.file, {
      endpoint: "/api/v1/uploads",
      chunkSize: PIECE_BYTES,
      retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000, 30_000],
      removeFingerprintOnSuccess: true,
      fingerprint: () => Promise.resolve(key),
      metadata: { series: series ?? "", episode, filename: film.file.name },
      headers: { [csrfHeader ?? ""]: csrf ?? "" },
      onProgress: (sent, all) => this.show(film, sent, all),
      onSuccess: () => {
        this.set(film, "done");
        document.body.dispatchEvent(new Event("refresh"));
        this.next();
      },
      onError: (error) => {
        this.set(film, "failed", sentence(error));
        this.next();
      },
    });
  }

  private show(film: Film, sent: number, all: number): void {
    if (film.state !== "sending") return;
    film.find<HTMLProgressElement>("progress").value = sent / all;
    film.find("[data-state]").textContent =
      sent === all ? (this.dataset.sayChecking ?? "") : `${megabytes(sent)} / ${megabytes(all)} MB`;
  }

  private set(film: Film, state: State, text?: string | null): void {
    film.state = state;
    const say = { chosen: "", waiting: "sayWaiting", sending: "", paused: "sayPaused", done: "sayDone", failed: "sayFailed" };
    film.find("[data-state]").textContent = text ?? this.dataset[say[state]] ?? "";
    film.find("[data-state]").classList.toggle("wrong", state === "failed");
    film.find("[data-pause]").hidden = state !== "sending";
    film.find("[data-resume]").hidden = !(state === "paused" || (state === "failed" && film.upload));
    film.episode.disabled = state !== "chosen";
    if (state === "done") film.find<HTMLProgressElement>("progress").value = 1;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** The studio's own sentence, if the refusal has one. */
function sentence(error: Error | tus.DetailedError): string | null {
  const body = "originalResponse" in error ? error.originalResponse?.getBody() : null;
  try {
    return body ? ((JSON.parse(body) as { detail?: string }).detail ?? null) : null;
  } catch {
    return null;
  }
}

customElements.define("film-upload", FilmUpload);
