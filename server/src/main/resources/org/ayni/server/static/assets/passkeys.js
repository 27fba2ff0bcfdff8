// Passkeys: adds one on the account page, and logs in with one. Where a browser has none, its
// buttons stay hidden and the password is the way in.
(() => {
  "use strict";
  const able = window.PublicKeyCredential
    && PublicKeyCredential.parseCreationOptionsFromJSON
    && PublicKeyCredential.parseRequestOptionsFromJSON;
  if (!able) return;

  const send = async (box, address, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-XSRF-TOKEN": document.querySelector("input[name=_csrf]").value,
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const add = async (box) => {
    const typed = box.querySelector("input[type=password]");
    const asked = await send(box, box.dataset.options, { password: typed ? typed.value : "" });
    const made = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked),
    });
    const label = box.querySelector("input:not([type=password])").value.trim() || navigator.platform || "1";
    await send(box, box.dataset.answer, { label: label.slice(0, 64), credential: made.toJSON() });
    window.location.reload();
  };

  const enter = async (box) => {
    const asked = await send(box, box.dataset.options, {});
    const answer = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked),
    });
    const told = await send(box, box.dataset.answer, answer.toJSON());
    window.location.assign(told.go);
  };

  for (const box of document.querySelectorAll("[data-passkey]")) {
    const button = box.querySelector("button");
    const alerts = [...box.querySelectorAll("[role=alert]")];
    box.hidden = false;
    button.addEventListener("click", async () => {
      for (const one of alerts) one.hidden = true;
      button.disabled = true;
      try {
        await (box.dataset.passkey === "add" ? add : enter)(box);
      } catch (failed) {
        // Whoever changed their mind, and what went wrong, look alike to a page.
        const why = failed.message === "403" ? "password" : "other";
        (alerts.find((one) => one.dataset.failed === why) ?? alerts[0]).hidden = false;
        button.disabled = false;
      }
    });
  }
})();
