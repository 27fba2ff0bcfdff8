// One-time keys in the browser: makes one and sends its public part alone, signs a vote with it.
// Without scripts the server does both, and says so. As record.note.OneTimeKey: 128 random bits,
// HKDF-SHA256, Ed25519.
(() => {
  "use strict";

  const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const INFORMATION = new TextEncoder().encode("ayni one-time key/1");
  // What stands before the 32 bytes of a seed in PKCS #8 (RFC 8410).
  const HEAD = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

  const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const base64 = (some) => btoa(String.fromCharCode(...new Uint8Array(some)));

  const written = (secret) => {
    let text = "";
    for (let letter = 0; letter < 26; letter++) {
      let value = 0;
      for (let bit = 5 * letter; bit < 5 * letter + 5; bit++) {
        value = 2 * value + (bit < 128 ? (secret[bit >> 3] >> (7 - (bit & 7))) & 1 : 0);
      }
      text += (letter > 0 && letter % 4 === 0 ? "-" : "") + DIGITS[value];
    }
    return text;
  };

  const read = (typed) => {
    const text = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
    const secret = new Uint8Array(16);
    if (text.length !== 26) return null;
    for (let letter = 0; letter < 26; letter++) {
      const value = DIGITS.indexOf(text[letter]);
      if (value < 0) return null;
      for (let k = 0; k < 5; k++) {
        const bit = 5 * letter + k;
        if ((value >> (4 - k)) & 1) {
          if (bit >= 128) return null;
          secret[bit >> 3] |= 0x80 >> (bit & 7);
        }
      }
    }
    return secret;
  };

  const pair = async (secret) => {
    const raw = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
    const seed = await crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: INFORMATION }, raw, 256);
    const own = await crypto.subtle.importKey(
      "pkcs8", new Uint8Array([...HEAD, ...new Uint8Array(seed)]), "Ed25519", true, ["sign"]);
    const { x } = await crypto.subtle.exportKey("jwk", own);
    const open = x.replace(/-/g, "+").replace(/_/g, "/");
    return { own, open: open + "=".repeat((4 - (open.length % 4)) % 4) };
  };

  const name = (element) => "ayni-key/" + element.dataset.council + "/" + element.dataset.ballot;
  const kept = (element) => { try { return localStorage.getItem(name(element)); } catch { return null; } };

  const scripted = (form) => {
    for (const one of form.querySelectorAll("[data-without-scripts]")) one.hidden = true;
    for (const one of form.querySelectorAll("[data-with-scripts]")) one.hidden = false;
  };

  const take = (form) => {
    scripted(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const secret = crypto.getRandomValues(new Uint8Array(16));
      pair(secret).then(({ open }) => {
        localStorage.setItem(name(form), written(secret));
        form.elements.public.value = open;
        form.submit();
      });
    });
  };

  const sign = (form) => {
    scripted(form);
    const field = form.elements.secret;
    if (!field.value) field.value = kept(form) || "";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const secret = read(field.value);
      form.querySelector("[data-wrong]").hidden = secret !== null;
      if (secret === null) return field.focus();
      pair(secret).then(async ({ own, open }) => {
        const message = new Uint8Array(
          [...bytes(form.dataset.before), ...new TextEncoder().encode(open), ...bytes(form.dataset.after)]);
        form.elements.signature.value = base64(await crypto.subtle.sign("Ed25519", own, message));
        form.elements.voter.value = open;
        // It does not leave this browser.
        field.disabled = true;
        form.submit();
      });
    });
  };

  const show = (article) => {
    const secret = kept(article);
    if (!secret) return;
    article.hidden = false;
    article.querySelector("code").textContent = secret;
  };

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  const able = window.crypto && crypto.subtle
    ? pair(new Uint8Array(16)).then(() => true, () => false) : Promise.resolve(false);
  able.then((can) => {
    if (!can) return;
    document.querySelectorAll("form[data-take]").forEach(take);
    document.querySelectorAll("form[data-sign]").forEach(sign);
    // Where the form is still shown, the key that is kept was not taken.
    if (!document.querySelector("form[data-take]")) document.querySelectorAll("[data-kept]").forEach(show);
  });
})();
