// Looks at the page as it stands and returns one sentence for every defect of its look or its words.
({ widthPx, chinese, allowed }) => {
  const defects = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const name = (element) =>
    `<${element.localName}${element.id ? `#${element.id}` : ""}${element.classList.length ? `.${[...element.classList].join(".")}` : ""}>`;
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 60);

  const wide = document.scrollingElement.scrollWidth;
  if (wide > widthPx) {
    const culprits = [...document.body.querySelectorAll("*")]
      .filter((element) => shown(element) && !element.closest(".scroll") && element.getBoundingClientRect().right > widthPx + 1)
      .slice(0, 3);
    defects.push(`is ${wide} px wide on a screen of ${widthPx}: ${culprits.map(name).join(" ")}`);
  }

  for (const element of document.querySelectorAll("button, .button, .chip, th, label, .kpi strong, .tile strong, h1, h2, nav a")) {
    if (!shown(element) || !element.innerText.trim() || getComputedStyle(element).display === "inline" || element.closest(".hidden-visually")) continue;
    if (getComputedStyle(element).overflow === "visible") {
      const box = element.getBoundingClientRect();
      const text = document.createRange();
      text.selectNodeContents(element);
      const inner = text.getBoundingClientRect();
      if (inner.right > box.right + 2 || inner.left < box.left - 2) defects.push(`text leaves ${name(element)} "${short(element.innerText)}"`);
    } else if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2) {
      defects.push(`text is clipped in ${name(element)} "${short(element.innerText)}"`);
    }
  }

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent && shown(parent) && !parent.closest("script, style, template, code, pre, kbd, [lang]:not(html)")) {
      texts.push(walker.currentNode.textContent);
    }
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) {
    for (const attribute of ["aria-label", "placeholder", "title", "alt"]) texts.push(element.getAttribute(attribute) ?? "");
  }
  texts.push(document.title);
  const known = new Set(allowed);
  for (const text of texts) {
    const key = text.match(/\b(account|audit|media|money|problem|release|series|shooting|web|writing)\.[a-z][a-z-]*(\.[a-z-]+)*\b/);
    if (key) defects.push(`shows the key ${key[0]}`);
    if (/\{\d\}|\bnull\b|\bundefined\b|\bNaN\b/.test(text)) defects.push(`shows "${short(text)}"`);
    if (!chinese) continue;
    for (const word of text.match(/[A-Za-z][A-Za-z0-9.-]{2,}/g) ?? []) {
      const fingerprint = /^[0-9a-f-]{12,}$/.test(word);
      if (!known.has(word) && !fingerprint) defects.push(`says "${word}" in Chinese: "${short(text)}"`);
    }
  }
  return [...new Set(defects)];
}
