package org.ayni.server.own;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.files.CsvGrid;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.formats.Economies;
import org.ayni.formats.EconomySheets;
import org.ayni.formats.EconomyWriter;
import org.ayni.planning.table.Proposal;
import org.ayni.server.AccountOptions;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.OwnShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.Address;
import org.ayni.server.web.UnknownEconomyException;
import org.ayni.server.web.Visit;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.OwnEconomies.Own;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/me/economies/ID`: one economy of one's own, checked and corrected cell by cell, given needs,
/// shared and deleted.
@Controller
public final class SheetPages {

  private static final String PATH = OwnPages.PATH + "/{id}";
  private static final String FLOWS = "flows";
  private static final int LONGEST_CELL = 500;

  /// Said where it was changed elsewhere in the meantime.
  private static final String STALE = "stale";

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final OwnEconomies own;

  SheetPages(EconomyShelf shelf, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.messages = messages;
    this.own = options.economies();
  }

  private static Address page(String id) {
    return new Address(OwnPages.PATH + "/" + id, Map.of());
  }

  /// One of mine.
  ///
  /// @throws UnknownEconomyException when it is somebody else's, shared or not
  private Own mine(HttpServletRequest request, String id) throws IOException {
    return own.find(id)
        .filter(one -> one.account().equals(SessionPerson.of(request).account()))
        .orElseThrow(UnknownEconomyException::new);
  }

  @GetMapping(PATH)
  String one(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String file,
      @RequestParam(defaultValue = "0") int row,
      @RequestParam(defaultValue = "1") int column,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model)
      throws IOException {
    Words words = new Words(messages, locale);
    Own one = mine(request, id);
    Problems problems = EconomySheets.check(one.title(), one.files());
    List<Problem> all = problems.toList();
    List<String> sheets = one.files().keySet().stream().filter(f -> f.endsWith(".csv")).toList();
    String chosen =
        sheets.contains(file)
            ? file
            : all.stream()
                .map(Problem::file)
                .filter(sheets::contains)
                .findFirst()
                .orElseGet(() -> first(sheets));
    Address here = page(id);
    Optional<Economy> economy = OwnPages.readable(one.files());
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute("page", visit.page(one.title(), visit.address(here.path()), Map.of(), ""));
    if (!chosen.isEmpty()) {
      model.addAttribute(
          "sheet", SheetView.of(here, chosen, grid(one, chosen), all, row, column, words));
    }
    model.addAttribute("here", here);
    model.addAttribute("sheets", sheets);
    model.addAttribute("economy", one);
    model.addAttribute(
        "problems",
        Told.of(all.stream().limit(OwnPages.MOST_TOLD).toList(), one.files(), here, words));
    model.addAttribute("more", Math.max(0, problems.count() - OwnPages.MOST_TOLD));
    model.addAttribute("count", words.counted("own.problems", problems.count()));
    model.addAttribute("readable", economy.isPresent());
    model.addAttribute(
        "plannable",
        economy.filter(e -> !e.needs().isEmpty() && !e.assumptions().isEmpty()).isPresent());
    model.addAttribute("pages", new Address("/economy", Map.of("economy", OwnShelf.name(one))));
    model.addAttribute("saved", done.matches("[0-9]{1,6}") ? words.text("own.saved", done) : "");
    model.addAttribute("stale", done.equals(STALE));
    return "own-sheet";
  }

  /// The sheet to begin with: flows, where there are any.
  private static String first(List<String> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.startsWith(FLOWS))
        .findFirst()
        .orElseGet(() -> sheets.isEmpty() ? "" : sheets.getFirst());
  }

  private static CsvGrid grid(Own one, String file) {
    return Optional.ofNullable(one.files().get(file))
        .map(CsvGrid::of)
        .orElseThrow(UnknownEconomyException::new);
  }

  @PostMapping(PATH + "/cells")
  String cells(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String file,
      @RequestParam long version,
      @RequestParam(defaultValue = "0") int row,
      @RequestParam(defaultValue = "1") int column)
      throws IOException {
    Own one = mine(request, id);
    CsvGrid grid = grid(one, file);
    int changed = 0;
    for (CsvGrid.Row line : grid.rows()) {
      for (int k = 0; k < grid.columns().size(); k++) {
        String typed = request.getParameter("c." + line.line() + "." + k);
        String stands = k < line.cells().size() ? line.cells().get(k) : "";
        // What comes back as it was shown was not changed, however it stands in the file.
        if (typed != null && !oneLine(typed).equals(oneLine(stands))) {
          grid = grid.with(line.line(), k, oneLine(typed));
          changed++;
        }
      }
    }
    String done = Integer.toString(changed);
    if (changed > 0) {
      Map<String, byte[]> files = new LinkedHashMap<>(one.files());
      files.put(file, grid.bytes());
      String title = OwnPages.title(files, one.title());
      if (!own.change(one.account(), id, version, title, files)) {
        done = STALE;
      }
    }
    return "redirect:" + SheetView.window(page(id), file, row, column).with("done", done);
  }

  /// A line break in a cell would shift the rows below.
  private static String oneLine(String typed) {
    String line = typed.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL);
  }

  /// First needs and assumptions, to be changed.
  @PostMapping(PATH + "/propose")
  String propose(HttpServletRequest request, @PathVariable String id) throws IOException {
    Own one = mine(request, id);
    Optional<Economy> economy = OwnPages.readable(one.files());
    Address here = page(id);
    if (economy.isPresent()) {
      Proposal proposal =
          Proposal.of(
              economy.get(),
              Proposal.Needs.PRODUCTS,
              Proposal.Labour.NONE,
              Economies.open("colombia-2019"));
      Map<String, byte[]> files = EconomyWriter.files(proposal.economy());
      if (!own.change(one.account(), id, one.version(), one.title(), files)) {
        here = here.with("done", STALE);
      }
    }
    return "redirect:" + here;
  }

  @PostMapping(PATH + "/share")
  String share(HttpServletRequest request, @PathVariable String id, @RequestParam boolean shared)
      throws IOException {
    own.share(mine(request, id).account(), id, shared);
    return "redirect:" + page(id);
  }

  @PostMapping(PATH + "/delete")
  String delete(HttpServletRequest request, @PathVariable String id) throws IOException {
    own.delete(mine(request, id).account(), id);
    return "redirect:" + OwnPages.PATH;
  }
}
