// Draws the charts of a page, adds up points while they are typed, keeps a slider and its field
// together, and listens for how far an answer is. Everything else works without it.
(() => {
  "use strict";

  document.documentElement.classList.add("scripted");
  const addresses = { ...document.currentScript.dataset };

  // Okabe and Ito (2008), black left out, grey last: told apart by colour-blind readers.
  const TONES = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#8c8c8c"];

  const number = (digits) =>
    new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits });
  const written = (value) =>
    value === null || value === undefined
      ? "–"
      : number(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2).format(value).replace("-", "−");
  /** For axes: millions and more in short, the rest in full. */
  const compact = (value) => Math.abs(value) < 1e6 ? number(2).format(value).replace("-", "−") :
    new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumFractionDigits: 1 })
      .format(value).replace("-", "−");

  const short = (text, most) => (text.length <= most ? text : text.slice(0, most - 1).trimEnd() + "…");

  const colours = () => {
    const style = getComputedStyle(document.body);
    return {
      text: style.color,
      muted: getComputedStyle(document.documentElement).getPropertyValue("--pico-muted-color").trim() || "#667",
      line: matchMedia("(prefers-color-scheme: dark)").matches ? "#ffffff30" : "#00000022",
      paper: style.backgroundColor,
    };
  };

  const base = (c) => ({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 300,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: c.text, fontSize: 12 },
    color: TONES,
    // Drawn on the canvas: no markup is made from names, and no inline style is needed.
    tooltip: {
      renderMode: "richText", confine: true, backgroundColor: c.paper, borderColor: c.line,
      textStyle: { color: c.text, fontSize: 12 },
    },
    aria: { enabled: false },
  });

  const axis = (c) => ({
    axisLine: { lineStyle: { color: c.line } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: c.line } },
    // On a phone the numbers and years of an axis would run together.
    axisLabel: { color: c.muted, hideOverlap: true, formatter: (v) => (typeof v === "number" ? compact(v) : v) },
    nameTextStyle: { color: c.muted },
  });

  const legend = (c, names) => ({
    show: names.length > 1, top: 0, left: 0, itemWidth: 16, itemHeight: 10, itemGap: 12,
    textStyle: { color: c.text }, data: names,
  });

  /** Room above a chart for a legend that may take several rows. */
  const legendHeight = (width, names) => {
    if (names.length < 2) return 8;
    let rows = 1, used = 0;
    for (const name of names) {
      const need = 40 + name.length * 6.6;
      if (used + need > width) { rows += 1; used = 0; }
      used += need;
    }
    return 12 + rows * 22;
  };

  const drawings = {
    sankey(chart, width, c) {
      const narrow = width < 560;
      const label = new Map(chart.nodes.map((n) => [n.id, n.label]));
      return {
        height: narrow ? 640 : 620,
        option: {
          tooltip: {
            formatter: (p) => p.dataType === "edge"
              ? `${short(label.get(p.data.source), 38)} →\n${short(label.get(p.data.target), 38)}\n${written(p.value)}\n${chart.unit}`
              : `${label.get(p.name)}\n${written(p.value)}\n${chart.unit}`,
          },
          series: [{
            type: "sankey", left: 2, right: 2, top: 6, bottom: 6, nodeWidth: 12, nodeGap: narrow ? 9 : 10,
            draggable: false, layoutIterations: 0, emphasis: { focus: "adjacency" },
            data: chart.nodes.map((n) => ({
              name: n.id, depth: n.column, itemStyle: { color: TONES[n.tone] },
              label: {
                position: n.column === 0 ? "right" : "left",
                formatter: short(n.label, narrow ? 19 : 44), color: c.text, fontSize: narrow ? 11 : 13,
                textBorderColor: c.paper, textBorderWidth: 2.5,
              },
            })),
            links: chart.links,
            lineStyle: { color: "source", opacity: 0.38, curveness: 0.5 },
          }],
        },
      };
    },

    lines(chart, width, c) {
      const names = chart.series.map((s) => s.name);
      const dashes = ["solid", "dashed", "dotted"];
      const symbols = ["circle", "rect", "triangle", "diamond"];
      return {
        height: width < 560 ? 280 : 320,
        option: {
          legend: legend(c, names),
          grid: { left: 4, right: 26, top: legendHeight(width, names) + 18, bottom: 4, containLabel: true },
          xAxis: { type: "category", data: chart.categories, boundaryGap: false, ...axis(c) },
          yAxis: { type: "value", scale: !chart.fromZero, ...axis(c) },
          tooltip: { trigger: "axis", formatter: (ps) => [ps[0].name, ...ps.map((p) => `${p.seriesName}: ${written(p.value)}`), chart.unit].join("\n") },
          series: chart.series.map((s, i) => ({
            type: "line", name: s.name, data: s.values, symbol: symbols[i % 4], symbolSize: 7,
            // A mark a week would be a thick line.
            showSymbol: chart.categories.length <= 20,
            lineStyle: { width: 2.5, type: s.dashed ? "dashed" : dashes[0], color: TONES[s.tone] },
            itemStyle: { color: TONES[s.tone] },
            markLine: chart.baseline === null ? undefined
              : { silent: true, symbol: "none", label: { show: false }, data: [{ yAxis: chart.baseline }] },
          })),
        },
      };
    },

    bars(chart, width, c) {
      const names = chart.series.map((s) => s.name);
      const top = legendHeight(width, names);
      const narrow = width < 560;
      const beside = Math.min(narrow ? 132 : 250, 12 + 6.6 * Math.max(...chart.categories.map((n) => n.length)));
      const signed = chart.series.some((s) => s.values.some((v) => v < 0));
      // Numbers of five and six digits, written out; larger ones are abbreviated.
      const largest = Math.max(...chart.series.flatMap((s) => s.values.map(Math.abs)));
      const wide = chart.lying && largest >= 1e4 && largest < 1e6;
      // A pair of names needs two lines on a phone.
      const pairs = narrow && chart.categories.some((name) => name.includes(" → "));
      const each = pairs ? 34 : chart.lying ? (chart.stacked || names.length === 1 ? (narrow ? 21 : 22) : 38) : 0;
      const colour = (s) => signed && names.length === 1
        ? (p) => (p.value < 0 ? TONES[5] : TONES[0]) : TONES[s.tone];
      const categories = {
        type: "category", data: chart.categories, ...axis(c), inverse: chart.lying, splitLine: { show: false },
        axisLabel: chart.lying
          ? { color: c.text, interval: 0, formatter: (v) => (pairs ? v.replace(" → ", "\n→ ") : v), lineHeight: 13, fontSize: narrow ? 11 : 12, width: beside - 8, overflow: "truncate" }
          : { color: c.muted, hideOverlap: true },
      };
      // Names beside bars that go both ways would lie upon them.
      if (chart.lying) categories.axisLine = { onZero: false, lineStyle: { color: c.line } };
      const values = {
        type: "value", ...axis(c), position: chart.lying ? "top" : undefined, splitNumber: narrow ? (wide ? 2 : 3) : 5,
        axisLabel: { ...axis(c).axisLabel, padding: chart.lying ? [0, 5] : 0 },
      };
      return {
        height: chart.lying ? top + 30 + each * chart.categories.length : narrow ? 280 : 320,
        option: {
          legend: legend(c, names),
          grid: {
            left: chart.lying ? beside : 4, right: wide ? 30 : 22, top: top + (chart.lying ? 26 : 18), bottom: 4,
            containLabel: !chart.lying,
          },
          xAxis: chart.lying ? values : categories,
          yAxis: chart.lying ? categories : values,
          tooltip: {
            trigger: "axis", axisPointer: { type: "shadow" },
            formatter: (ps) => [ps[0].name, ...ps.map((p) => names.length > 1 ? `${p.seriesName}: ${written(p.value)}` : written(p.value)), chart.unit].join("\n"),
          },
          series: chart.series.map((s) => ({
            type: "bar", name: s.name, data: s.values, stack: chart.stacked ? "all" : undefined,
            barMaxWidth: chart.lying ? 16 : 46, barCategoryGap: "30%",
            itemStyle: { color: colour(s), borderColor: c.paper, borderWidth: chart.stacked ? 0.5 : 0 },
          })),
        },
      };
    },

    multiples(chart, width, c) {
      const columns = width < 480 ? 2 : width < 760 ? 3 : 4;
      const rows = Math.ceil(chart.panels.length / columns);
      const tall = 138, head = 46, gap = 18;
      const top = legendHeight(width, chart.names);
      const all = chart.panels.flatMap((p) => [...p.values, ...p.compared]).filter((v) => v !== null);
      const low = Math.min(chart.baseline, ...all), high = Math.max(chart.baseline, ...all);
      const room = Math.max(1, (high - low) * 0.08);
      const wide = (width - gap * (columns - 1)) / columns;
      const x = [], y = [], grid = [], series = [], title = [];
      chart.panels.forEach((panel, i) => {
        const left = (i % columns) * (wide + gap);
        const above = top + Math.floor(i / columns) * (tall + gap);
        const tone = panel.falls ? TONES[5] : TONES[0];
        const letters = Math.floor((wide - 8) / 6.6);
        title.push({
          left, top: above, padding: 0,
          text: short(panel.name, letters), textStyle: { fontSize: 12, lineHeight: 15, fontWeight: "normal", color: c.text },
          subtext: panel.mark, itemGap: 3, subtextStyle: { fontSize: 14, lineHeight: 18, fontWeight: "bold", color: tone },
        });
        grid.push({ left, top: above + head, width: wide, height: tall - head });
        x.push({ type: "category", gridIndex: i, data: chart.categories, show: false, boundaryGap: false });
        y.push({ type: "value", gridIndex: i, min: low - room, max: high + room, show: false });
        if (panel.compared.length) {
          series.push({
            type: "line", xAxisIndex: i, yAxisIndex: i, name: chart.names[1], data: panel.compared, symbol: "none",
            lineStyle: { width: 2, type: "dashed", color: TONES[7] }, itemStyle: { color: TONES[7] },
          });
        }
        series.push({
          type: "line", xAxisIndex: i, yAxisIndex: i, name: chart.names[0], data: panel.values,
          symbol: "circle", symbolSize: 4, lineStyle: { width: 2.5, color: tone }, itemStyle: { color: tone },
          markLine: {
            silent: true, symbol: "none", label: { show: false }, animation: false,
            lineStyle: { color: c.muted, type: "solid", width: 0.8, opacity: 0.6 }, data: [{ yAxis: chart.baseline }],
          },
        });
      });
      return {
        height: top + rows * (tall + gap),
        option: {
          legend: legend(c, chart.names), title, grid, xAxis: x, yAxis: y, series,
          tooltip: {
            trigger: "axis",
            formatter: (ps) => [
              `${chart.panels[ps[0].axisIndex ?? 0].name}, ${ps[0].name}`,
              ...ps.map((p) => (chart.names.length > 1 ? `${p.seriesName}: ` : "") + written(p.value)), chart.unit,
            ].join("\n"),
          },
        },
      };
    },

    heatmap(chart, width, c) {
      const narrow = width < 560;
      const most = narrow ? 12 : chart.rows.length;
      const rows = chart.rows.slice(0, most), columns = chart.columns.slice(0, most);
      const cells = [];
      rows.forEach((_, y) => columns.forEach((_, x) => {
        const value = chart.values[y][x];
        if (value !== null) cells.push([x, y, value]);
      }));
      const beside = narrow ? 112 : 210, above = narrow ? 104 : 150;
      const each = Math.max(15, Math.min(30, (width - beside - 6) / columns.length));
      const name = (list, letters) => ({
        type: "category", data: list, axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false },
        axisLabel: { color: c.text, interval: 0, fontSize: narrow ? 10 : 11, width: letters, overflow: "truncate" },
      });
      const down = name(rows, beside - 8), across = name(columns, above - 8);
      return {
        height: above + each * rows.length + 46,
        option: {
          grid: { left: beside, right: 4, top: above, height: each * rows.length },
          xAxis: { ...across, position: "top", axisLabel: { ...across.axisLabel, rotate: 60 } },
          yAxis: { ...down, inverse: true },
          visualMap: {
            type: "continuous", min: 0, max: Math.max(...cells.map((cell) => cell[2])), calculable: false, orient: "horizontal",
            left: "center", bottom: 0, itemHeight: Math.min(200, width / 2), itemWidth: 12, textStyle: { color: c.muted },
            text: narrow ? undefined : [chart.unit, ""], formatter: (value) => written(value),
            // One hue from light to dark: told apart without telling colours apart.
            inRange: { color: ["#f1f6fa", "#9ecae1", "#4292c6", "#0b5394", "#06305a"] },
          },
          tooltip: { formatter: (p) => `${rows[p.value[1]]} →\n${columns[p.value[0]]}\n${written(p.value[2])} ${chart.unit}` },
          series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: c.paper, borderWidth: 1 }, emphasis: { itemStyle: { borderColor: c.text } } }],
        },
      };
    },

    scatter(chart, width, c) {
      const narrow = width < 560;
      const middle = (Math.min(...chart.points.map((p) => p.x)) + Math.max(...chart.points.map((p) => p.x))) / 2;
      const values = (key) => chart.points.map((p) => p[key]);
      const range = (v) => {
        const low = Math.min(chart.middle, ...v), high = Math.max(chart.middle, ...v), room = (high - low) * 0.08;
        return { min: Math.floor((low - room) * 5) / 5, max: Math.ceil((high + room) * 5) / 5 };
      };
      return {
        height: narrow ? 400 : 480,
        option: {
          grid: { left: 8, right: 18, top: 30, bottom: 26, containLabel: true },
          xAxis: { type: "value", name: chart.across + " →", nameLocation: "middle", nameGap: 26, ...range(values("x")), ...axis(c), splitLine: { show: false } },
          yAxis: { type: "value", name: chart.upward + " ↑", nameLocation: "end", ...range(values("y")), ...axis(c), splitLine: { show: false }, nameTextStyle: { color: c.muted, align: "left" } },
          tooltip: { formatter: (p) => `${p.data.full}\n${chart.across}: ${written(p.value[0])}\n${chart.upward}: ${written(p.value[1])}` },
          series: [{
            type: "scatter", symbolSize: 11,
            data: chart.points.map((p) => ({
              value: [p.x, p.y], full: p.name, itemStyle: { color: TONES[p.tone], opacity: 0.9 },
              symbol: p.marked ? "diamond" : "circle", symbolSize: p.marked ? 15 : 10,
              label: {
                show: true, formatter: short(p.name, narrow ? 14 : 28), position: p.x > middle ? "left" : "right", distance: 4,
                color: p.marked ? c.text : c.muted, fontWeight: p.marked ? "bold" : "normal", fontSize: 11,
              },
            })),
            labelLayout: { hideOverlap: true },
            markLine: {
              silent: true, symbol: "none", label: { show: false }, lineStyle: { color: c.muted, type: "dashed" },
              data: [{ xAxis: chart.middle }, { yAxis: chart.middle }],
            },
          }],
        },
      };
    },
  };

  const loading = new Map();
  /** A library that only some pages need, once it is there. */
  const loaded = (library) => {
    if (!loading.has(library)) {
      loading.set(library, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = addresses[library];
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      }));
    }
    return loading.get(library);
  };

  const drawn = new Map();

  const draw = async (element) => {
    await loaded("echarts");
    if (element.isConnected) paint(element);
  };

  /** @param still at once and whole, as paper needs it */
  const paint = (element, still = false) => {
    const { type, chart } = JSON.parse(document.getElementById(element.dataset.chart).textContent);
    element.classList.add("drawn");
    const c = colours();
    const width = element.clientWidth;
    const { height, option } = drawings[type](chart, width, c);
    // A size set through the object model is no inline style to the content policy.
    element.style.height = `${height}px`;
    const canvas = drawn.get(element) ?? echarts.init(element, null, { renderer: "canvas" });
    drawn.set(element, canvas);
    const common = base(c);
    canvas.resize({ width, height });
    if (still) common.animation = false;
    canvas.setOption({ ...common, ...option, tooltip: { ...common.tooltip, ...option.tooltip } }, true);
    element.dataset.width = width;
  };

  const soon = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        soon.unobserve(entry.target);
        draw(entry.target.querySelector(".chart"));
      }
    }
  }, { rootMargin: "400px" });

  const drawAll = (root) => {
    for (const [element, canvas] of drawn) {
      if (!element.isConnected) { canvas.dispose(); drawn.delete(element); }
    }
    // A metered line is not for pictures; the tables are there.
    if (navigator.connection && navigator.connection.saveData) return;
    for (const element of root.querySelectorAll("[data-chart]")) soon.observe(element.parentElement);
  };

  // Paper shows what was not scrolled to as well. Nothing can be fetched any more by then.
  addEventListener("beforeprint", () => {
    if (!window.echarts) return;
    for (const element of document.querySelectorAll("[data-chart]")) {
      if (!drawn.has(element)) paint(element, true);
    }
  });

  const again = () => {
    for (const element of drawn.keys()) {
      if (element.isConnected && element.clientWidth && element.clientWidth !== Number(element.dataset.width)) draw(element);
    }
  };
  let waiting;
  addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(again, 150); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { for (const element of drawn.keys()) draw(element); });

  const addUp = () => {
    const total = document.getElementById("points-total");
    if (!total) return;
    let sum = 0;
    for (const field of document.querySelectorAll("[data-points]")) sum += Number(field.value.replace(",", ".")) || 0;
    total.value = number(2).format(sum);
    total.classList.toggle("off", Math.abs(sum - 100) > 1e-9);
  };

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.dataset.follows) document.getElementById(field.dataset.follows).value = field.value;
    const slider = field.id && document.querySelector(`[data-follows="${field.id}"]`);
    if (slider) slider.value = field.value;
    if (field.matches("[data-points], [data-follows]")) addUp();
  });

  // A ranking with buttons, and to be dragged, in place of numbered fields: the fields stay what is
  // sent. What has a place and what has none are two lists; one drags within the first and between.
  const rank = (set) => {
    const words = set.dataset;
    const rows = [...set.querySelectorAll(".ranked")].map((row) => ({
      name: row.querySelector("label").textContent, field: row.querySelector("select, input"), row,
    }));
    const list = (kind, heading, empty) => {
      const title = document.createElement("p");
      title.className = "rank-heading";
      title.textContent = heading;
      title.id = `${kind}-${set.querySelector("select, input").id}`;
      const one = document.createElement(kind);
      one.className = "rank-list";
      one.dataset.empty = empty;
      one.setAttribute("aria-labelledby", title.id);
      return { title, list: one };
    };
    const ranked = list("ol", words.ranked, words.empty), unranked = list("ul", words.unranked, words.none);
    const status = document.createElement("p");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    let order = rows.filter((r) => r.field.value).sort((a, b) => a.field.value - b.field.value);
    const items = new Map();
    const button = (text, label, act, off) => {
      const one = document.createElement("button");
      one.type = "button";
      one.className = "secondary";
      one.textContent = text;
      one.setAttribute("aria-label", label);
      one.disabled = off;
      one.addEventListener("click", act);
      return one;
    };
    const show = () => {
      items.clear();
      for (const one of [ranked, unranked]) one.list.replaceChildren();
      const rest = rows.filter((r) => !order.includes(r));
      for (const r of rows) r.field.value = order.includes(r) ? String(order.indexOf(r) + 1) : "";
      for (const r of [...order, ...rest]) {
        const at = order.indexOf(r);
        const item = document.createElement("li");
        const grip = document.createElement("span");
        grip.className = "grip";
        grip.textContent = "⠿";
        grip.setAttribute("aria-hidden", "true");
        const what = document.createElement("span");
        what.className = "what";
        what.textContent = at < 0 ? r.name : `${at + 1}. ${r.name}`;
        item.append(grip, what);
        const swap = (to) => () => { [order[at], order[to]] = [order[to], order[at]]; pressed(r, to < at ? 0 : 1); };
        if (at >= 0) {
          item.append(button("↑", `${words.up}: ${r.name}`, swap(at - 1), at === 0));
          item.append(button("↓", `${words.down}: ${r.name}`, swap(at + 1), at === order.length - 1));
          item.append(button("×", `${words.off}: ${r.name}`, () => { order = order.filter((o) => o !== r); pressed(r, 0); }, false));
        } else {
          item.append(button("+", `${words.on}: ${r.name}`, () => { order.push(r); pressed(r, 0); }, false));
        }
        (at < 0 ? unranked : ranked).list.append(item);
        items.set(item, r);
      }
    };
    /** Shows the new order and says it to who does not see it. */
    const moved = () => {
      show();
      status.textContent = order.length
        ? `${words.ranked}: ${order.map((r, k) => `${k + 1}. ${r.name}`).join(", ")}` : words.empty;
    };
    /** The same by a button: one of its row is pressed next. */
    const pressed = (row, which) => {
      moved();
      const item = [...items.keys()].find((one) => items.get(one) === row);
      const buttons = [...item.querySelectorAll("button")].filter((b) => !b.disabled);
      queueMicrotask(() => (buttons[which] ?? buttons[0]).focus());
    };
    const dropped = () => queueMicrotask(() => { order = [...ranked.list.children].map((item) => items.get(item)); moved(); });
    for (const r of rows) r.row.hidden = true;
    set.append(ranked.title, ranked.list, unranked.title, unranked.list, status);
    show();
    // Who pays by the byte has the buttons.
    if (navigator.connection && navigator.connection.saveData) return;
    loaded("sortable").then(() => {
      const options = {
        // One way for mouse and finger; by the grip alone, so that a page can still be scrolled.
        group: set.querySelector("select, input").id, handle: ".grip", forceFallback: true, fallbackOnBody: true,
        ghostClass: "rank-place", fallbackClass: "rank-dragged", onEnd: dropped,
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      };
      Sortable.create(ranked.list, options);
      Sortable.create(unranked.list, { ...options, sort: false });
      set.classList.add("draggable");
    }, () => {});
  };

  const countTicked = () => {
    for (const output of document.querySelectorAll(".ticked")) {
      const set = output.closest("fieldset");
      output.textContent = `${set.querySelectorAll("input:checked").length} / ${output.dataset.of}`;
    }
  };
  document.addEventListener("change", countTicked);

  // A page that waits is told how far its answer is, and fetches it when it is there. Where the
  // stream is cut off it asks a second later.
  const listen = (root) => {
    for (const box of root.querySelectorAll("[data-events]")) {
      if (box.dataset.listening) continue;
      box.dataset.listening = "yes";
      const stream = new EventSource(box.dataset.events);
      const over = () => { stream.close(); if (box.isConnected) htmx.trigger(box, "ayni:over"); };
      stream.addEventListener("progress", (event) => {
        if (!box.isConnected) { stream.close(); return; }
        const told = JSON.parse(event.data);
        box.querySelector(".phase").textContent = told.phase;
        box.querySelector(".seconds").textContent = told.seconds;
      });
      stream.addEventListener("over", (event) => {
        if (event.data !== "STOPPED") { over(); return; }
        // The server stops: there is nobody to ask. What was asked for stays in the address.
        stream.close();
        const told = document.createElement("p");
        told.setAttribute("role", "status");
        told.textContent = box.dataset.stopped;
        box.replaceChildren(told);
      });
      stream.addEventListener("error", () => { stream.close(); setTimeout(over, 1000); });
    }
  };

  const ready = () => {
    drawAll(document); listen(document); addUp(); countTicked();
    for (const set of document.querySelectorAll("[data-rank]")) rank(set);
  };
  document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", ready) : ready();
  document.addEventListener("htmx:load", (event) => { drawAll(event.detail.elt); listen(event.detail.elt); });
})();
