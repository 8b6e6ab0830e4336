// Which episode a file is, by its name: 巷口热干面 - 第3集.mp4, EP03.mov, 三.mp4, 03_v2_1080p.mp4.

const DIGITS = "零一二三四五六七八九";

/** The number that Chinese numerals up to 999 write; null if they write none. */
export function readNumerals(text: string): number | null {
  let sum = 0;
  let digit = -1;
  for (const character of text.replaceAll("两", "二").replaceAll("〇", "零")) {
    const at = DIGITS.indexOf(character);
    const unit = character === "百" ? 100 : character === "十" ? 10 : 0;
    if (at >= 0) digit = at;
    else if (unit) {
      sum += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else return null;
  }
  sum += Math.max(digit, 0);
  return sum > 0 ? sum : null;
}

/** The episode a file name speaks of; null if it names none. */
export function guessEpisode(fileName: string): number | null {
  const name = fileName.replace(/\.[^.]*$/, "");
  const chinese = name.match(/第\s*([0-9]{1,3}|[零〇一二两三四五六七八九十百]+)\s*[集话話回]/);
  if (chinese?.[1]) return /^[0-9]/.test(chinese[1]) ? Number(chinese[1]) || null : readNumerals(chinese[1]);
  const short = name.match(/(?:^|[^a-z])e(?:p|pisode)?[ ._-]*0*([1-9][0-9]{0,2})(?![0-9])/i);
  if (short?.[1]) return Number(short[1]);
  const plain = name
    .replace(/(?:v|版本?)[ ._-]*[0-9]+|[0-9]{3,4}[pi]|[hx]\.?26[45]|[0-9]+k|[0-9]{4,}|[0-9]+fps/gi, " ")
    .match(/(?<![0-9])0*([1-9][0-9]{0,2})(?![0-9])/);
  if (plain?.[1]) return Number(plain[1]);
  return readNumerals(name);
}
