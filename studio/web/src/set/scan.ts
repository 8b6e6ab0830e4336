// Reads a name card with the phone's camera.
import { decodeQR } from "qr/decode.js";
import { button, make } from "../desk/dom";

const LOOK_EVERY_MILLIS = 120;
/** Wide enough for a card at arm's length, small enough for an old phone to read many times a second. */
const FRAME_WIDTH = 480;

export interface ScanWords {
  title: string;
  cancel: string;
  refused: string;
}

/** Browsers give the camera only to pages that came over an encrypted line, or from the same device. */
export function maySeeCards(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === "function";
}

/** What the first card says that is held before the camera; null if nobody wants to wait for one. */
export async function scanCard(host: HTMLElement, words: ScanWords): Promise<string | null> {
  const video = make("video", { class: "scan" });
  Object.assign(video, { muted: true, playsInline: true });
  const says = make("p", { text: words.title });
  says.setAttribute("role", "status");
  const dialog = make("dialog", { class: "ask" });
  const ended = new AbortController();
  dialog.append(make("div", { class: "card" }, says, video, make("div", { class: "acts" }, button(words.cancel, () => ended.abort()))));
  dialog.addEventListener("cancel", () => ended.abort());
  host.append(dialog);
  dialog.showModal();
  let stream: MediaStream | null = null;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
    video.srcObject = stream;
    await video.play();
    return await firstCard(video, ended.signal);
  } catch {
    says.textContent = words.refused;
    says.className = "notice red";
    await aborted(ended.signal);
    return null;
  } finally {
    stream?.getTracks().forEach((track) => track.stop());
    dialog.remove();
  }
}

async function firstCard(video: HTMLVideoElement, ended: AbortSignal): Promise<string | null> {
  const canvas = make("canvas");
  const pixels = canvas.getContext("2d", { willReadFrequently: true });
  while (pixels && !ended.aborted) {
    if (video.videoWidth > 0) {
      canvas.width = Math.min(FRAME_WIDTH, video.videoWidth);
      canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
      pixels.drawImage(video, 0, 0, canvas.width, canvas.height);
      const text = read(pixels.getImageData(0, 0, canvas.width, canvas.height));
      if (text) return text;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLIS));
  }
  return null;
}

/** The decoder throws where it sees no card. */
function read(frame: ImageData): string | null {
  try {
    return decodeQR(frame);
  } catch {
    return null;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve());
  });
}
