// Plays a film in a dialog: the same package, with the same subtitles, as viewers get.
import Hls from "hls.js";

interface Grant {
  playlist: string;
  poster: string | null;
  subtitles: string | null;
}

class FilmPreview extends HTMLElement {
  private readonly dialog = this.querySelector("dialog") as HTMLDialogElement;
  private readonly video = this.querySelector("video") as HTMLVideoElement;
  private readonly wrong = this.querySelector("[data-wrong]") as HTMLElement;
  private hls: Hls | null = null;

  connectedCallback(): void {
    document.addEventListener("click", (event) => {
      const opener = (event.target as Element).closest<HTMLElement>("[data-preview]");
      if (opener?.dataset.preview) void this.open(opener.dataset.preview, opener.dataset.title ?? "");
    });
    this.dialog.addEventListener("close", () => this.stop());
  }

  private async open(address: string, title: string): Promise<void> {
    const heading = this.querySelector("[data-title]");
    if (heading) heading.textContent = title;
    this.wrong.hidden = true;
    this.dialog.showModal();
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { [this.dataset.csrfHeader ?? ""]: this.dataset.csrf ?? "" },
      });
      if (!answer.ok) throw new Error(`The preview answered ${answer.status}`);
      if (this.dialog.open) this.play((await answer.json()) as Grant);
    } catch {
      this.fail();
    }
  }

  private play(grant: Grant): void {
    this.stop();
    this.video.poster = grant.poster ?? "";
    if (Hls.isSupported()) {
      const hls = new Hls({ maxBufferLength: 20 });
      this.hls = hls;
      hls.on(Hls.Events.ERROR, (_event, data) => data.fatal && this.fail());
      hls.on(Hls.Events.SUBTITLE_TRACKS_UPDATED, () => {
        if (grant.subtitles) hls.subtitleTrack = 0;
      });
      hls.loadSource(grant.playlist);
      hls.attachMedia(this.video);
    } else {
      this.video.src = grant.playlist;
    }
    this.video.play().catch(() => undefined);
  }

  private stop(): void {
    this.hls?.destroy();
    this.hls = null;
    this.video.pause();
    this.video.removeAttribute("src");
    this.video.load();
  }

  private fail(): void {
    this.wrong.textContent = this.dataset.failed ?? "";
    this.wrong.hidden = false;
  }
}

customElements.define("film-preview", FilmPreview);
