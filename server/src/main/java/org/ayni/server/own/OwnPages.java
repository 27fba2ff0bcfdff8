package org.ayni.server.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvGrid;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.formats.Economies;
import org.ayni.formats.EconomySheets;
import org.ayni.formats.EconomyWriter;
import org.ayni.formats.ExampleEconomy;
import org.ayni.formats.WorkbookWriter;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/me/economies`: economies of one's own, from a file that is handed in to a plan.
@Controller
public final class OwnPages {

  private static final String PATH = "/me/economies";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String FLOWS = "flows";
  private static final int MOST_TOLD = 50;
  private static final int LONGEST_CELL = 500;

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final OwnEconomies own;

  OwnPages(EconomyShelf shelf, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.messages = messages;
    this.own = options.economies();
  }

  /// One of the list.
  public record Item(String title, String address, boolean shared) {}

  /// A problem.
  ///
  /// @param where file, row and column in words
  /// @param address of its cell; empty where it has none
  public record Told(String where, String what, String address) {}

  private void frame(HttpServletRequest request, Words words, Model model, String title) {
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute(
        "page", visit.page(title, visit.address(request.getRequestURI()), Map.of(), ""));
  }

  @GetMapping(PATH)
  String list(HttpServletRequest request, Locale locale, Model model) throws IOException {
    return list(request, locale, model, List.of());
  }

  private String list(
      HttpServletRequest request, Locale locale, Model model, List<Problem> problems)
      throws IOException {
    Words words = new Words(messages, locale);
    List<Item> items = new ArrayList<>();
    for (Own one : own.of(SessionPerson.of(request).account(), true)) {
      items.add(new Item(one.title(), PATH + "/" + one.id(), one.shared()));
    }
    frame(request, words, model, words.text("own.title"));
    model.addAttribute("items", items);
    model.addAttribute(
        "problems", problems.stream().limit(MOST_TOLD).map(Problem::toString).toList());
    return "own";
  }

  /// The workbook to begin with.
  @GetMapping(PATH + "/template.xlsx")
  ResponseEntity<byte[]> template() throws IOException {
    Path folder = Files.createTempDirectory("ayni-template");
    Path file = folder.resolve("template.xlsx");
    try {
      WorkbookWriter.write(ExampleEconomy.read(), file);
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_TYPE, XLSX)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename("ayni-economy.xlsx").build().toString())
          .body(Files.readAllBytes(file));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @PostMapping(PATH)
  String handIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String unit,
      Locale locale,
      Model model)
      throws IOException {
    try {
      Map<String, byte[]> files = Handing.files(file, year, unit);
      String title = title(files, String.valueOf(file.getOriginalFilename()).strip());
      Optional<String> id = own.add(SessionPerson.of(request).account(), title, files);
      if (id.isPresent()) {
        return "redirect:" + PATH + "/" + id.get();
      }
      throw new BadInputException(
          Problem.ofFile(
              "", OwnEconomies.MOST + " economies", "fewer", "Delete one that is not needed."));
    } catch (BadInputException e) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return list(request, locale, model, e.problems());
    }
  }

  /// Its own title as far as it can be read, else the name of the file.
  private static String title(Map<String, byte[]> files, String file) {
    return readable(files).map(one -> one.title().in("es")).orElse(file);
  }

  private static Optional<Economy> readable(Map<String, byte[]> files) {
    try {
      return Optional.of(EconomySheets.read("", files));
    } catch (BadInputException _) {
      return Optional.empty();
    }
  }

  /// One of mine.
  ///
  /// @throws UnknownEconomyException when it is somebody else's, shared or not
  private Own mine(HttpServletRequest request, String id) throws IOException {
    return own.find(id)
        .filter(one -> one.account().equals(SessionPerson.of(request).account()))
        .orElseThrow(UnknownEconomyException::new);
  }

  @GetMapping(PATH + "/{id}")
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
    Address here = new Address(PATH + "/" + id, Map.of());
    Optional<Economy> economy = readable(one.files());
    frame(request, words, model, one.title());
    if (!chosen.isEmpty()) {
      CsvGrid grid = CsvGrid.of(bytes(one, chosen));
      SheetView sheet = SheetView.of(chosen, grid, all, row, column);
      model.addAttribute("sheet", sheet);
      model.addAttribute("moves", moves(here, sheet));
    }
    model.addAttribute("here", here);
    model.addAttribute("sheets", sheets);
    model.addAttribute("economy", one);
    model.addAttribute(
        "problems", all.stream().limit(MOST_TOLD).map(p -> told(p, one, here)).toList());
    model.addAttribute("more", Math.max(0, problems.count() - MOST_TOLD));
    model.addAttribute("count", words.counted("own.problems", problems.count()));
    model.addAttribute("readable", economy.isPresent());
    model.addAttribute(
        "plannable",
        economy.filter(e -> !e.needs().isEmpty() && !e.assumptions().isEmpty()).isPresent());
    model.addAttribute("pages", new Address("/", Map.of("economy", OwnShelf.name(one))));
    model.addAttribute("saved", done.matches("[0-9]{1,6}") ? words.text("own.saved", done) : "");
    model.addAttribute("stale", done.equals("stale"));
    return "own-sheet";
  }

  /// The sheet to begin with: flows, where there are any.
  private static String first(List<String> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.startsWith(FLOWS))
        .findFirst()
        .orElseGet(() -> sheets.isEmpty() ? "" : sheets.getFirst());
  }

  private static byte[] bytes(Own one, String file) {
    byte[] bytes = one.files().get(file);
    if (bytes == null) {
      throw new UnknownEconomyException();
    }
    return bytes;
  }

  /// Where the window can go: `before`, `after`, `left`, `right`.
  private static Map<String, String> moves(Address here, SheetView sheet) {
    Map<String, String> moves = new java.util.LinkedHashMap<>();
    int up = Math.max(0, sheet.firstRow() - SheetView.ROWS);
    int left = Math.max(1, sheet.firstColumn() - SheetView.COLUMNS);
    if (sheet.before()) {
      moves.put("own.above", window(here, sheet.file(), up, sheet.firstColumn()));
    }
    if (sheet.after()) {
      moves.put(
          "own.below",
          window(here, sheet.file(), sheet.firstRow() + SheetView.ROWS, sheet.firstColumn()));
    }
    if (sheet.left()) {
      moves.put("own.left", window(here, sheet.file(), sheet.firstRow(), left));
    }
    if (sheet.right()) {
      moves.put(
          "own.right",
          window(here, sheet.file(), sheet.firstRow(), sheet.firstColumn() + SheetView.COLUMNS));
    }
    return moves;
  }

  private static String window(Address here, String file, int row, int column) {
    return here.with("file", file)
        .with("row", Integer.toString(row))
        .with("column", Integer.toString(column))
        .toString();
  }

  private static Told told(Problem problem, Own one, Address here) {
    StringBuilder where = new StringBuilder(problem.file());
    if (problem.row() > 0) {
      where.append(':').append(problem.row());
    }
    if (!problem.column().isEmpty()) {
      where.append(" · ").append(problem.column());
    }
    String address = "";
    if (problem.row() > 0 && one.files().containsKey(problem.file())) {
      CsvGrid grid = CsvGrid.of(bytes(one, problem.file()));
      List<Long> lines = grid.rows().stream().map(CsvGrid.Row::line).toList();
      // The row of the names is always shown.
      int row = Math.max(0, lines.indexOf((long) problem.row()) - 1);
      address = window(here, problem.file(), row, Math.max(1, grid.column(problem.column())));
    }
    return new Told(where.toString(), SheetView.words(problem), address);
  }

  @PostMapping(PATH + "/{id}/cells")
  String cells(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String file,
      @RequestParam long version,
      @RequestParam(defaultValue = "0") int row,
      @RequestParam(defaultValue = "1") int column)
      throws IOException {
    Own one = mine(request, id);
    CsvGrid grid = CsvGrid.of(bytes(one, file));
    int changed = 0;
    for (CsvGrid.Row line : grid.rows()) {
      for (int k = 0; k < grid.columns().size(); k++) {
        String typed = request.getParameter("c." + line.line() + "." + k);
        String stands = k < line.cells().size() ? line.cells().get(k) : "";
        if (typed != null && !oneLine(typed).equals(stands)) {
          grid = grid.with(line.line(), k, oneLine(typed));
          changed++;
        }
      }
    }
    String done = Integer.toString(changed);
    if (changed > 0) {
      Map<String, byte[]> files = new java.util.LinkedHashMap<>(one.files());
      files.put(file, grid.bytes());
      String title = title(files, one.title());
      if (!own.change(one.account(), id, version, title, files)) {
        done = "stale";
      }
    }
    return "redirect:"
        + window(new Address(PATH + "/" + id, Map.of()), file, row, column)
        + "&done="
        + done;
  }

  /// A line break in a cell would shift the rows below.
  private static String oneLine(String typed) {
    String line = typed.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL);
  }

  /// First needs and assumptions, to be changed.
  @PostMapping(PATH + "/{id}/propose")
  String propose(HttpServletRequest request, @PathVariable String id) throws IOException {
    Own one = mine(request, id);
    Optional<Economy> economy = readable(one.files());
    if (economy.isPresent()) {
      Proposal proposal =
          Proposal.of(
              economy.get(),
              Proposal.Needs.PRODUCTS,
              Proposal.Labour.NONE,
              Economies.open("colombia-2019"));
      own.change(
          one.account(), id, one.version(), one.title(), EconomyWriter.files(proposal.economy()));
    }
    return "redirect:" + PATH + "/" + id;
  }

  @PostMapping(PATH + "/{id}/share")
  String share(HttpServletRequest request, @PathVariable String id, @RequestParam boolean shared)
      throws IOException {
    own.share(mine(request, id).account(), id, shared);
    return "redirect:" + PATH + "/" + id;
  }

  @PostMapping(PATH + "/{id}/delete")
  String delete(HttpServletRequest request, @PathVariable String id) throws IOException {
    own.delete(mine(request, id).account(), id);
    return "redirect:" + PATH;
  }
}
