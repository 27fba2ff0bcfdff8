// Sends a chosen file in pieces, so that a line that breaks costs one piece: it goes on when the line
// is back, or when the same file is chosen again after a reload. Where a browser cannot (pages without
// TLS have no hash function), or the server will not, the form is sent as it is and its answer tells.
(() => {
  "use strict";
  const PIECE = 32 * 1024;
  const LONGEST_WAIT = 30_000;

  /** Said no by the server, and asking again would not change that. */
  class Refused extends Error {}

  const form = document.querySelector("form[data-uploads]");
  if (!form || !window.crypto?.subtle) return;
  const chosen = form.querySelector("input[type=file]");
  const button = form.querySelector("button[type=submit]");
  const bar = form.querySelector("progress");
  const told = form.querySelector("[role=status]");

  const send = async (address, options) => {
    const answer = await fetch(address, {
      ...options,
      headers: { ...options.headers, "X-XSRF-TOKEN": form.elements["_csrf"].value },
    });
    if (answer.ok) return answer.json();
    const again = answer.status >= 500 || answer.status === 409 || answer.status === 429;
    throw again ? new Error(String(answer.status)) : new Refused(String(answer.status));
  };

  const hash = async (file) =>
    [...new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()))]
      .map((byte) => byte.toString(16).padStart(2, "0")).join("");

  /** Until the line is back, or some time has passed. */
  const pause = (time) => new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      resolve();
    };
    const timer = setTimeout(end, time);
    window.addEventListener("online", end);
  });

  const show = (text, offset, size) => {
    const share = Math.floor((100 * offset) / size);
    bar.hidden = false;
    bar.value = share;
    // Told to whoever listens rather than looks: each quarter, and whenever something changes.
    const said = text.replace("{0}", String(text === form.dataset.sending ? share - (share % 25) : share));
    if (told.textContent !== said) told.textContent = said;
  };

  /** @returns the address of the file, all of which is at the server then */
  const deliver = async (file) => {
    const wish = JSON.stringify({ name: file.name, size: file.size, sha256: await hash(file) });
    let at = { offset: 0 };
    for (let wait = 1_000; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        at = await send(form.dataset.uploads, {
          method: "POST", headers: { "Content-Type": "application/json" }, body: wish,
        });
        while (at.offset < file.size) {
          show(form.dataset.sending, at.offset, file.size);
          at = await send(at.address, {
            method: "PATCH",
            headers: { "Content-Type": "application/octet-stream", "Upload-Offset": String(at.offset) },
            body: await file.slice(at.offset, at.offset + PIECE).arrayBuffer(),
          });
          wait = 1_000;
        }
        show(form.dataset.sending, at.offset, file.size);
        return at.address;
      } catch (failed) {
        if (failed instanceof Refused || failed.name === "NotReadableError") throw failed;
        show(form.dataset.waiting, at.offset, file.size);
        await pause(wait);
      }
    }
  };

  form.addEventListener("submit", async (event) => {
    const file = chosen.files[0];
    if (!file || file.size === 0) return;
    event.preventDefault();
    button.disabled = true;
    try {
      const address = await deliver(file);
      form.elements["upload"].value = address.split("/").pop();
      chosen.disabled = true;
    } catch (_) {
      form.elements["upload"].value = "";
    }
    form.submit();
  });

  // Whoever comes back with the browser's arrow finds the form as it was.
  window.addEventListener("pageshow", () => {
    chosen.disabled = false;
    button.disabled = false;
    form.elements["upload"].value = "";
  });
})();
