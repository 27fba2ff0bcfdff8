// Acts written down where there is no line: as decisions.batch.WrittenActs reads them, signed as
// decisions.batch.SignedBatch is. Nothing leaves this page but the files that people save.
(() => {
  "use strict";

  const main = document.querySelector("main");
  const { council, house, made } = main.dataset;
  const all = (selector, within = main) => [...within.querySelectorAll(selector)];
  const one = (selector, within = main) => within.querySelector(selector);

  const words = Object.fromEntries(
    all("#words dt").map((word) => [word.textContent, word.nextElementSibling.textContent]));
  const say = (word, ...values) => words["away.say." + word].replace(/\{(\d)\}/g, (_, k) => values[k]);

  // What was typed, kept on this device, where it lets a file keep something.
  const place = "ayni-away/" + [house, council, made].join("/");
  const typed = () => all("input:not([type=file]), select, textarea");
  const value = (field) => (field.type === "checkbox" ? field.checked : field.value);
  const keep = () => {
    const state = { fields: typed().map(value), done: all(".box").map((box) => "done" in box.dataset) };
    try { localStorage.setItem(place, JSON.stringify(state)); } catch { one("#unkept").hidden = false; }
  };
  const restore = () => {
    let state = null;
    try { state = JSON.parse(localStorage.getItem(place)); } catch { one("#unkept").hidden = false; }
    if (!state) return;
    typed().forEach((field, k) => {
      if (field.type === "checkbox") field.checked = state.fields[k]; else field.value = state.fields[k];
    });
    all(".box").forEach((box, k) => { if (state.done[k]) agreed(box); });
  };

  // Votes, by the numbers that stand on papers; null where the numbers are no vote. As
  // server.vote.PaperLines, whose lines these are.
  const vote = (kind, options, numbers) => {
    if (kind === "POINTS") {
      const points = {};
      let hundredths = 0;
      if (numbers.length !== options.length) return null;
      for (const [k, number] of numbers.entries()) {
        if (!/^[0-9]{1,3}(\.[0-9]{1,2})?$/.test(number)) return null;
        const some = Math.round(100 * Number(number));
        hundredths += some;
        if (some > 0) points[options[k]] = String(some / 100);
      }
      return hundredths === 10000 ? { type: "points", points } : null;
    }
    const chosen = numbers.map((number) => (/^[1-9][0-9]{0,3}$/.test(number) ? options[number - 1] : undefined));
    if (chosen.includes(undefined) || new Set(chosen).size < chosen.length) return null;
    switch (kind) {
      case "RANKING": return { type: "ranked", tiers: chosen.map((option) => [option]) };
      case "APPROVAL": return { type: "approved", options: chosen };
      case "LIST": return chosen.length === 1 ? { type: "one-list", list: chosen[0] } : null;
      default: return chosen.length === 1 ? { type: "yes-no", answer: chosen[0] } : null;
    }
  };
  const numbersOf = (text) => text.split(",").map((number) => number.trim());

  // The same for papers that say the same, in whatever order they were read out.
  const normal = (kind, numbers) =>
    kind === "APPROVAL" ? [...numbers].sort((one, other) => one - other)
      : kind === "POINTS" ? numbers.map((number) => String(Number(number))) : numbers;

  // A box: how many papers say what, by their numbers; null with what is wrong told.
  const counted = (ballot, fieldset, told) => {
    const lines = all("[name=number]", fieldset)
      .map((field, k) => (field.value.trim() || "0") + "x" + (k + 1))
      .concat(all("[name=lines]", fieldset).flatMap((field) => field.value.split("\n")))
      .map((line) => line.trim()).filter((line) => line);
    const counts = new Map();
    for (const line of lines) {
      const [, count, numbers] = /^([0-9]{1,6})\s*[x×]\s*([0-9., ]+)$/.exec(line) || [];
      if (!numbers || !vote(ballot.kind, ballot.options, numbersOf(numbers))) {
        told.textContent = say("paper", line);
        return null;
      }
      const key = normal(ballot.kind, numbersOf(numbers)).join(",");
      if (Number(count) > 0) counts.set(key, (counts.get(key) || 0) + Number(count));
    }
    if (!counts.size) told.textContent = say("numbers");
    return counts.size ? counts : null;
  };
  const agreed = (box) => {
    box.dataset.done = "";
    for (const fieldset of all("[data-count]", box)) fieldset.hidden = true;
    one("[role=status]", box).textContent = say("same");
    one("[data-again]", box).hidden = false;
  };
  const anew = (box) => {
    delete box.dataset.done;
    for (const field of all("[data-count] input, [data-count] textarea", box)) field.value = "";
    for (const fieldset of all("[data-count]", box)) fieldset.hidden = fieldset.dataset.count === "second";
    one("[data-again]", box).hidden = true;
  };
  const named = (ballot, numbers) => (ballot.byAnswer ? ballot.said[numbers - 1] : numbers);
  const press = (ballot, box, fieldset) => {
    const told = one("[role=status]", box);
    const [first, second] = all("[data-count]", box);
    told.textContent = "";
    const mine = counted(ballot, fieldset, told);
    if (!mine) return;
    if (fieldset === first) {
      first.hidden = true;
      second.hidden = false;
      one("input, textarea", second).focus();
      return;
    }
    const before = counted(ballot, first, told);
    const differing = [...new Set([...before.keys(), ...mine.keys()])]
      .filter((numbers) => before.get(numbers) !== mine.get(numbers));
    if (!differing.length) return agreed(box);
    anew(box);
    told.textContent = say("differ", differing.sort().map((numbers) => named(ballot, numbers)).join("; "));
  };

  const ballots = all("[data-ballot]").map((section) => ({
    section,
    name: section.dataset.ballot,
    title: one("h2", section).textContent,
    kind: section.dataset.kind,
    opening: section.dataset.opening,
    options: JSON.parse(section.dataset.options),
    byAnswer: ["YES_NO", "LIST"].includes(section.dataset.kind),
    said: all("[data-count=first] label > span", section).map((span) => span.textContent),
    box: one(".box", section),
  }));

  // What was done: acts, how they are said, and what is still missing.
  const done = () => {
    const acts = [], said = [], problems = [];
    const add = (act, ...saying) => { acts.push(act); said.push(say(...saying)); };
    for (const section of all("[data-meeting]")) {
      const present = all("[name=present]:checked", section).map((field) => field.value);
      one("output", section).textContent = present.length;
      if (present.length) {
        add({ act: "attendance-taken", council, assembly: section.dataset.meeting,
          call: Number(one("[name=call]", section).value), present },
        "attended", one("h2", section).textContent, present.length);
      }
    }
    const later = [];
    for (const ballot of ballots) {
      const chosen = ballot.opening ? one("[name=assembly]", ballot.section).value : "";
      // Another file, such as that of the first of two boxes, may open it already.
      const assembly = chosen === "before" ? "" : chosen;
      const before = acts.length + later.length;
      if (assembly) add({ ...JSON.parse(ballot.opening), assembly }, "opened", ballot.title);
      const votes = all("[name=vote]", ballot.section).filter((field) => field.value.trim());
      for (const field of votes) {
        const cast = vote(ballot.kind, ballot.options, numbersOf(field.value));
        if (!cast) problems.push(ballot.title + ": " + say("paper", field.value));
        else later.push({ act: "ballot-cast", council, ballot: ballot.name, voter: field.dataset.voter, vote: cast });
      }
      if (votes.length) said.push(say("cast", ballot.title, votes.length));
      if (ballot.box) box(ballot, later, said, problems);
      const nothing = acts.length + later.length === before;
      if (ballot.opening && !chosen && !nothing) problems.push(say("notMarked", ballot.title));
    }
    return { acts: [...acts, ...later], said, problems };
  };
  const box = (ballot, acts, said, problems) => {
    const { box } = ballot;
    const inFields = all("[data-count] input, [data-count] textarea", box).some((field) => field.value.trim());
    if (!("done" in box.dataset)) {
      if (inFields) problems.push(ballot.title + ": " + say("twoSigned"));
      return;
    }
    const counts = counted(ballot, one("[data-count=first]", box), one("[role=status]", box));
    const station = one("[name=station]", box).value.trim().normalize("NFC");
    const observers = [...new Set(all("[name=observer]", box)
      .map((field) => field.value.trim().normalize("NFC")).filter((name) => name))].sort();
    if (!station) problems.push(ballot.title + ": " + say("station"));
    if (observers.length < 2) problems.push(ballot.title + ": " + say("observers"));
    const papers = [...counts].sort().map(([numbers, count]) =>
      ({ count, vote: vote(ballot.kind, ballot.options, numbersOf(numbers)) }));
    acts.push({ act: "papers-counted", council, ballot: ballot.name, station, first: papers, second: papers, observers });
    said.push(say("papers", ballot.title, papers.reduce((sum, paper) => sum + paper.count, 0)));
  };

  const item = (text) => { const li = document.createElement("li"); li.textContent = text; return li; };
  let written = "";
  let signatures = [];
  const show = () => {
    const { acts, said, problems } = done();
    const lines = acts.map((act) => JSON.stringify(act) + "\n").join("");
    // Whoever signed has signed those lines and no others.
    if (lines !== written) signatures = [];
    written = lines;
    one("#acts").replaceChildren(...said.map(item));
    one("#problems").replaceChildren(...problems.map(item));
    one("#problems").hidden = !problems.length;
    one("#nothing").hidden = acts.length > 0;
    one("#lines").disabled = !acts.length || problems.length > 0;
    one("#key").disabled = one("#lines").disabled;
    one("#batch").disabled = one("#lines").disabled || !signatures.length;
    one("#signed").textContent = signatures.length
      ? say("signedBy", signatures.map((signature) => signature.name).join(", ")) : "";
  };

  // Keys and signatures: record.note.KeyFile, SigningKey and SignedNote.
  const utf8 = (text) => new TextEncoder().encode(text);
  const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const base64 = (some) => btoa(String.fromCharCode(...some));
  const hex = (some) => [...new Uint8Array(some)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  // What stands before the 32 bytes of a seed in PKCS #8 (RFC 8410).
  const HEAD = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
  const LOG = 1, WITNESS = 4;
  const imported = (seed) =>
    crypto.subtle.importKey("pkcs8", new Uint8Array([...HEAD, ...seed]), "Ed25519", true, ["sign"]);
  const keyOf = async (file) => {
    const [secret = "", open = ""] = file.trim().split(/\r?\n/);
    const [, name, id, typedSeed] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(secret) || [];
    const [type, ...seed] = name ? bytes(typedSeed) : [];
    if (seed.length !== 32 || (type !== LOG && type !== WITNESS)) throw new Error("no key");
    const key = await imported(seed);
    const { x } = await crypto.subtle.exportKey("jwk", key);
    const own = base64([type, ...bytes(x.replace(/-/g, "+").replace(/_/g, "/"))]);
    if (open !== [name, id, own].join("+")) throw new Error("not its public key");
    return { name, type, id: id.match(/../g).map((byte) => parseInt(byte, 16)), key };
  };
  const note = async () =>
    "ayni-batch/1\n" + house + "\n" + hex(await crypto.subtle.digest("SHA-256", utf8(written))) + "\n";
  const sign = async (file) => {
    const { name, type, id, key } = await keyOf(file);
    let text = await note();
    let time = [];
    if (type === WITNESS) {
      const seconds = Math.floor(Date.now() / 1000);
      time = new Uint8Array(new DataView(new ArrayBuffer(8)).buffer);
      new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
      text = "cosignature/v1\ntime " + seconds + "\n" + text;
    }
    const signed = new Uint8Array(await crypto.subtle.sign("Ed25519", key, utf8(text)));
    signatures = signatures.filter((signature) => signature.name !== name || hex(signature.id) !== hex(id));
    signatures.push({ name, id, line: "\u2014 " + name + " " + base64([...id, ...time, ...signed]) });
  };

  const save = (text, ending) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = council + "-" + new Date().toISOString().slice(0, 10) + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  for (const ballot of ballots) {
    if (!ballot.box) continue;
    for (const fieldset of all("[data-count]", ballot.box)) {
      one("button", fieldset).addEventListener("click", () => { press(ballot, ballot.box, fieldset); keep(); show(); });
    }
    one("[data-again]", ballot.box).addEventListener("click", () => {
      anew(ballot.box);
      one("[role=status]", ballot.box).textContent = "";
      keep();
      show();
    });
  }
  main.addEventListener("input", (event) => { if (event.target.type !== "file") { keep(); show(); } });
  one("#key").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    let wrong = false;
    try { await sign(await file.text()); } catch { wrong = true; }
    // It may be another's turn on this device: no key stays chosen.
    event.target.value = "";
    show();
    if (wrong) one("#signed").textContent = say("noKey");
  });
  one("#batch").addEventListener("click", async () =>
    save(written + "\n" + await note() + "\n" + signatures.map(({ line }) => line + "\n").join(""), ".batch"));
  one("#lines").addEventListener("click", () => save(written, ".jsonl"));
  one("#erase").addEventListener("click", () => {
    try { localStorage.removeItem(place); } catch { /* nothing was kept */ }
    for (const field of typed()) {
      if (field.type === "checkbox") field.checked = false;
      else if (field.tagName === "SELECT") field.selectedIndex = 0;
      else field.value = "";
    }
    for (const box of all(".box")) { anew(box); one("[role=status]", box).textContent = ""; }
    show();
  });

  const able = window.crypto && crypto.subtle
    ? imported(new Uint8Array(32)).then(() => true, () => false) : Promise.resolve(false);
  able.then((can) => { one(can ? "#able" : "#unable").hidden = false; });
  restore();
  show();
})();
