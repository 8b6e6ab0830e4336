// The vertical player: one episode fills the screen; swipe, wheel or arrow keys lead to the next, the end does too.
import Hls from "hls.js";

interface Grant {
  playlist: string;
  poster: string | null;
  subtitles: string | null;
}

interface Cue {
  from: number;
  to: number;
  text: string;
}

const SWIPE_PX = 60;

class VerticalPlayer extends HTMLElement {
  private readonly video = this.find<HTMLVideoElement>("video");
  private readonly wall = this.find(".wall");
  private readonly list = this.find(".episodes");
  private readonly captions = this.find(".captions");
  private readonly seek = this.find<HTMLInputElement>("[data-seek]");
  private hls: Hls | null = null;
  private cues: Cue[] = [];
  private current = 0;
  private subtitlesOn = true;
  private turn = 0;
  private asked = 0;

  connectedCallback(): void {
    this.addEventListener("click", (event) => this.onClick(event));
    document.addEventListener("keydown", (event) => this.onKey(event));
    let from = 0;
    this.addEventListener("touchstart", (event) => (from = event.changedTouches[0]?.clientY ?? 0), { passive: true });
    this.addEventListener("touchend", (event) => this.onSwipe(from - (event.changedTouches[0]?.clientY ?? from), event));
    let wheelRests = true;
    this.addEventListener(
      "wheel",
      (event) => {
        if (!wheelRests || this.panelIsOpen() || Math.abs(event.deltaY) < 20) return;
        wheelRests = false;
        window.setTimeout(() => (wheelRests = true), 700);
        this.step(event.deltaY > 0 ? 1 : -1);
      },
      { passive: true },
    );
    this.video.addEventListener("ended", () => this.step(1));
    this.video.addEventListener("timeupdate", () => this.onTime());
    this.video.addEventListener("play", () => this.classList.add("playing"));
    this.video.addEventListener("pause", () => this.classList.remove("playing"));
    this.seek.addEventListener("input", () => {
      if (this.video.duration) this.video.currentTime = (Number(this.seek.value) / 1000) * this.video.duration;
    });
    for (const door of this.querySelectorAll<HTMLAnchorElement>("[data-door]")) {
      door.addEventListener("click", () => {
        const address = new URL(door.href);
        address.searchParams.set("back", `${location.pathname}?episode=${this.current}`);
        door.href = address.href;
      });
    }
    const first = this.querySelector<HTMLElement>("[data-episode]");
    const start = Number(this.dataset.start);
    void this.open(this.button(start) ? start : Number(first?.dataset.episode), false);
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`The player's page has no ${selector}`);
    return found;
  }

  private button(episode: number): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(`[data-episode="${episode}"]`);
  }

  private panelIsOpen(): boolean {
    return !this.wall.hidden || !this.list.hidden;
  }

  private onClick(event: Event): void {
    const target = event.target as Element;
    const chosen = target.closest<HTMLElement>("[data-episode]");
    if (chosen) {
      this.list.hidden = true;
      void this.open(Number(chosen.dataset.episode), true);
    } else if (target.closest("[data-list]")) this.list.hidden = !this.list.hidden;
    else if (target.closest("[data-next]")) this.step(1);
    else if (target.closest("[data-previous]")) this.step(-1);
    else if (target.closest("[data-unlock]")) void this.unlock();
    else if (target.closest("[data-wall-close]")) this.closeWall();
    else if (target.closest("[data-subtitles]")) this.toggleSubtitles(target.closest("[data-subtitles]") as HTMLElement);
    else if (target.closest("video, [data-play]")) this.toggle();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.list.hidden = true;
      this.closeWall();
    }
    if (this.panelIsOpen() || event.target instanceof HTMLInputElement) return;
    if (event.key === "ArrowDown" || event.key === "PageDown") this.step(1);
    else if (event.key === "ArrowUp" || event.key === "PageUp") this.step(-1);
    else if (event.key === "ArrowRight") this.video.currentTime += 5;
    else if (event.key === "ArrowLeft") this.video.currentTime -= 5;
    else if (event.key === " " && !(event.target instanceof HTMLButtonElement)) this.toggle();
    else return;
    event.preventDefault();
  }

  private onSwipe(distance: number, event: TouchEvent): void {
    const onControl = (event.target as Element).closest("input, .wall, .episodes");
    if (!onControl && Math.abs(distance) > SWIPE_PX) this.step(distance > 0 ? 1 : -1);
  }

  private toggle(): void {
    if (this.video.paused) void this.video.play();
    else this.video.pause();
  }

  private toggleSubtitles(button: HTMLElement): void {
    this.subtitlesOn = !this.subtitlesOn;
    button.setAttribute("aria-pressed", String(this.subtitlesOn));
    this.onTime();
  }

  private step(by: number): void {
    const episodes = [...this.querySelectorAll<HTMLElement>("[data-episode]")].map((one) => Number(one.dataset.episode));
    const next = episodes[episodes.indexOf(this.current) + by];
    if (next !== undefined) void this.open(next, true);
  }

  /** Opens an episode; whoever is asked for last wins, however slowly earlier answers come. */
  private async open(episode: number, play: boolean): Promise<void> {
    const button = this.button(episode);
    if (!button) return;
    const turn = ++this.turn;
    this.current = episode;
    this.asked = 0;
    this.find("[data-now]").textContent = `${episode} ${button.dataset.title ?? ""}`;
    history.replaceState(null, "", `?episode=${episode}`);
    if (button.dataset.access === "LOCKED") {
      this.video.pause();
      this.showWall(episode);
      return;
    }
    this.wall.hidden = true;
    const answer = await this.post(`episodes/${episode}/play`);
    if (turn !== this.turn) return;
    if (!answer.ok) {
      if (answer.status === 402) this.showWall(episode);
      else this.fail();
      return;
    }
    const grant = (await answer.json()) as Grant;
    this.cues = grant.subtitles ? await readSubtitles(grant.subtitles) : [];
    if (turn !== this.turn) return;
    this.load(grant, play);
  }

  private load(grant: Grant, play: boolean): void {
    this.hls?.destroy();
    this.hls = null;
    this.video.poster = grant.poster ?? "";
    if (Hls.isSupported()) {
      // Subtitles are ours to draw, so that they look alike everywhere and stay clear of the controls.
      this.hls = new Hls({
        startFragPrefetch: true,
        abrEwmaDefaultEstimate: 2_000_000,
        maxBufferLength: 20,
        subtitleTrackController: undefined,
        subtitleStreamController: undefined,
        timelineController: undefined,
      });
      this.hls.on(Hls.Events.ERROR, (_event, data) => {
        if (data.fatal) void this.askAgain();
      });
      this.hls.loadSource(grant.playlist);
      this.hls.attachMedia(this.video);
    } else {
      this.video.src = grant.playlist;
    }
    if (play) this.video.play().catch(() => this.classList.remove("playing"));
  }

  /** The right to play may have run out during a long pause: one more request tells, and playing goes on where it was. */
  private async askAgain(): Promise<void> {
    const at = this.video.currentTime;
    const turn = this.turn;
    const answer = this.asked === this.current ? null : await this.post(`episodes/${this.current}/play`);
    this.asked = this.current;
    if (turn !== this.turn) return;
    if (answer?.ok) {
      this.load((await answer.json()) as Grant, true);
      this.video.currentTime = at;
    } else this.fail();
  }

  private fail(): void {
    this.captions.textContent = this.dataset.failed ?? "";
  }

  private onTime(): void {
    const now = this.video.currentTime;
    const length = this.video.duration || 0;
    this.seek.value = String(length ? Math.round((now / length) * 1000) : 0);
    this.find("[data-clock]").textContent = `${clock(now)} / ${clock(length)}`;
    const cue = this.subtitlesOn ? this.cues.find((one) => one.from <= now && now < one.to) : undefined;
    if (this.captions.textContent !== (cue?.text ?? "")) this.captions.textContent = cue?.text ?? "";
  }

  private showWall(episode: number): void {
    this.find("[data-wall-episode]").textContent = String(episode);
    const buy = this.querySelector<HTMLAnchorElement>("[data-buy]");
    const back = encodeURIComponent(`${location.pathname}?episode=${episode}`);
    if (buy) buy.href = `/wallet?back=${back}`;
    this.wall.hidden = false;
    this.wall.querySelector<HTMLElement>("button, a")?.focus();
  }

  private closeWall(): void {
    this.wall.hidden = true;
  }

  private async unlock(): Promise<void> {
    const button = this.find<HTMLButtonElement>("[data-unlock]");
    const wrong = this.find("[data-wall-wrong]");
    button.disabled = true;
    wrong.hidden = true;
    try {
      const answer = await this.post(`episodes/${this.current}/unlock`, { coins: Number(this.dataset.coins) });
      const body = (await answer.json()) as { balance?: number; detail?: string };
      if (answer.ok) {
        this.onUnlocked(body.balance ?? 0);
        await this.open(this.current, true);
      } else if (answer.status === 409) {
        location.reload();
      } else {
        wrong.textContent = body.detail ?? this.dataset.failed ?? "";
        wrong.hidden = false;
      }
    } catch {
      wrong.textContent = this.dataset.failed ?? "";
      wrong.hidden = false;
    } finally {
      button.disabled = false;
    }
  }

  private onUnlocked(balance: number): void {
    const button = this.button(this.current);
    if (button) {
      button.dataset.access = "OWNED";
      button.querySelector(".lock")?.remove();
    }
    this.find("[data-balance-shown]").textContent = String(balance);
    const coins = [...this.querySelectorAll("[data-access=LOCKED]")].length * Number(this.dataset.coins);
    const whole = this.find("[data-wall-whole]");
    const fenPerCoin = Number(this.dataset.fenPerCoin);
    whole.textContent = (whole.dataset.sentence ?? "")
      .replace("{0}", String(coins))
      .replace("{1}", `¥${((coins * fenPerCoin) / 100).toFixed(2)}`);
  }

  private post(path: string, body: unknown = {}): Promise<Response> {
    return fetch(`/api/v1/watch/${this.dataset.release}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", [this.dataset.csrfHeader ?? ""]: this.dataset.csrf ?? "" },
      body: JSON.stringify(body),
    });
  }
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

/** Reads a WebVTT file as the studio writes it: a block a cue, no regions, no styles. */
async function readSubtitles(address: string): Promise<Cue[]> {
  const answer = await fetch(address);
  if (!answer.ok) return [];
  const blocks = (await answer.text()).replaceAll("\r\n", "\n").split("\n\n");
  return blocks.flatMap((block) => {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => line.includes("-->"));
    const times = lines[at]?.match(/(?:(\d+):)?(\d+):([\d.]+) --> (?:(\d+):)?(\d+):([\d.]+)/);
    if (!times) return [];
    const seconds = (h?: string, m?: string, s?: string) => Number(h ?? 0) * 3600 + Number(m) * 60 + Number(s);
    return [
      {
        from: seconds(times[1], times[2], times[3]),
        to: seconds(times[4], times[5], times[6]),
        text: lines.slice(at + 1).join("\n").replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
      },
    ];
  });
}

customElements.define("vertical-player", VerticalPlayer);
